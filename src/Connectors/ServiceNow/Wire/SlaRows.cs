using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>task_sla</c> means.</summary>
internal static class SlaRows
{
    public const string Table = "task_sla";

    /// <summary>The column that names the ticket.</summary>
    public const string Ticket = "task";

    private static readonly Columns _columns = new(
        "sys_id", "sys_updated_on", Ticket, "task.sys_class_name", "sla", "sla.name", "sla.target", "stage", "has_breached", "end_time");

    public static RowStream<SlaOutcome> StreamOf(TicketTable table) => new(Table, "sys_updated_on", [new("task.sys_class_name", table.Name)], _columns, Read);

    private static SlaOutcome Read(Row row)
    {
        var endedAt = row.Time("end_time");
        return new SlaOutcome(row.Required(Ticket), row.Required("sys_id"))
        {
            Name = row["sla.name"] ?? row["sla"],
            Target = row["sla.target"] switch
            {
                "response" => SlaTarget.Response,
                "resolution" => SlaTarget.Resolution,
                _ => SlaTarget.Other,
            },
            State = (row["stage"], row["has_breached"]) switch
            {
                ("cancelled", _) => SlaState.Cancelled,
                (_, "true") => SlaState.Breached,
                ("completed" or "achieved", _) => SlaState.Met,
                _ => endedAt is null ? SlaState.Running : SlaState.Met,
            },
            EndedAt = endedAt,
        };
    }
}
