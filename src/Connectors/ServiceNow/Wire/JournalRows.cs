using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>sys_journal_field</c> means: that somebody wrote to the customer. What they wrote is never asked for.</summary>
/// <param name="table">The table of the tickets.</param>
/// <param name="machines">The login names of machines.</param>
internal sealed class JournalRows(TicketTable table, IReadOnlyList<string> machines)
{
    public const string Table = "sys_journal_field";

    /// <summary>The column that names the ticket.</summary>
    public const string Ticket = "element_id";

    private static readonly Columns _columns = new("sys_id", "name", "element", Ticket, "sys_created_by", "sys_created_on");

    public RowStream<TicketEvent> Stream => new(Table, "sys_created_on", [new("name", table.Name), new("element", "comments")], _columns, Read);

    private TicketEvent Read(Row row) => new(
        row.Required(Ticket), row.Required("sys_id"), TicketEventKind.PublicComment,
        row.Time("sys_created_on")!.Value)
    {
        By = row["sys_created_by"],
        IsAutomatic = row["sys_created_by"] is { } author && machines.Contains(author, StringComparer.OrdinalIgnoreCase),
    };
}
