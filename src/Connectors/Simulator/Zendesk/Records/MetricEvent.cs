namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>A moment of a ticket's clock: it started, was promised something, broke the promise, or stopped.</summary>
/// <remarks>Metrics and types are the vendor's; a target is in minutes; a deleted breach is void.</remarks>
internal sealed record MetricEvent(long Id, long TicketId, string Metric, int Instance, string Type, DateTimeOffset At) : IMoment
{
    public int? Target { get; init; }

    public int? Minutes { get; init; }

    public bool IsDeleted { get; init; }
}
