using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>sys_audit</c> means: that somebody changed a column of a ticket.</summary>
internal sealed class AuditRows(TicketTable table, StateWords words, IReadOnlyList<string> machines)
{
    public const string Table = "sys_audit";

    /// <summary>The column that names the ticket.</summary>
    public const string Ticket = "documentkey";

    private static readonly Columns _columns = new(
        "sys_id", "sys_created_on", "tablename", Ticket, "fieldname", "oldvalue", "newvalue", "user");

    private readonly FieldChanges _changes = new(table, words);

    public RowStream<TicketEvent?> Stream => new(
        Table, "sys_created_on", [new("tablename", table.Name), new("fieldname", _changes.Columns)], _columns, Read);

    private TicketEvent? Read(Row row)
    {
        var (ticket, column, from, to) = (row.Required(Ticket), row.Required("fieldname"), row["oldvalue"], row["newvalue"]);
        if (_changes.KindOf(column, from, to) is not { } kind) return null;
        // Two columns hold the state of an incident; both rows of one update are one event.
        var id = _changes.IsState(column) ? $"{ticket}:{row["sys_created_on"]}:{to}" : row.Required("sys_id");
        return new TicketEvent(ticket, id, kind, row.Time("sys_created_on")!.Value)
        {
            By = row["user"],
            From = from,
            To = to,
            IsAutomatic = row["user"] is { } user && machines.Contains(user, StringComparer.OrdinalIgnoreCase),
        };
    }
}
