using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>sys_journal_field</c> means: that somebody wrote to the customer. What they wrote is never asked for.</summary>
/// <param name="machines">The login names of machines.</param>
internal sealed class JournalRows(IReadOnlyList<string> machines)
{
    public const string Table = "sys_journal_field";

    /// <summary>Public comments on incidents.</summary>
    public const string Comments = "name=incident^element=comments";

    private static readonly Columns _columns = new("sys_id", "name", "element", "element_id", "sys_created_by", "sys_created_on");

    public RowStream<TicketEvent> Stream => new(Table, "sys_created_on", [("name", "incident"), ("element", "comments")], _columns, Read);

    private TicketEvent Read(Row row) => new(
        row.Required("element_id"), row.Required("sys_id"), TicketEventKind.PublicComment,
        row.Time("sys_created_on")!.Value)
    {
        By = row["sys_created_by"],
        IsAutomatic = row["sys_created_by"] is { } author && machines.Contains(author, StringComparer.OrdinalIgnoreCase),
    };
}
