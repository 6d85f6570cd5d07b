namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>One update of a ticket: who, when, and what changed with it. The system is the user -1.</summary>
internal sealed record Audit(long Id, long TicketId, DateTimeOffset At, long By, string Via, IReadOnlyList<Change> Changes) : IMoment
{
    public const long System = -1;
}
