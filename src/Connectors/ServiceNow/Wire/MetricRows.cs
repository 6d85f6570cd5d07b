using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>metric_instance</c> means: that a column of a ticket had a value from a time on. Who gave it is not told.</summary>
internal sealed class MetricRows(TicketTable table, StateWords words)
{
    public const string Table = "metric_instance";

    /// <summary>The column that names the ticket.</summary>
    public const string Ticket = "id";

    private static readonly Columns _columns = new(
        "sys_id", "sys_updated_on", "table", Ticket, "definition", "definition.type", "field", "field_value", "value", "start");

    private readonly FieldChanges _changes = new(table, words);

    // Metrics that a script computes measure something else than how long a value lasted.
    public RowStream<TicketEvent?> Stream => new(
        Table, "sys_updated_on", [new("table", table.Name), new("definition.type", "field_value_duration"), new("field", _changes.Columns)], _columns, Read);

    private TicketEvent? Read(Row row)
    {
        var (ticket, column, to) = (row.Required(Ticket), row.Required("field"), row["field_value"] ?? row["value"]);
        if (row.Time("start") is not { } at || _changes.KindOf(column, null, to) is not { } kind) return null;
        // Several metrics can measure one column.
        return new TicketEvent(ticket, $"{ticket}:{(_changes.IsState(column) ? "state" : column)}:{row["start"]}", kind, at) { To = to };
    }
}
