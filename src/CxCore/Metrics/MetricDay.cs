namespace CxKit.Core.Metrics;

/// <summary>Which day, in the account's zone, a metric counts something on.</summary>
public enum MetricDay
{
    /// <summary>The day the ticket was opened.</summary>
    Opened,

    /// <summary>The day the ticket was resolved, else closed, else opened.</summary>
    Resolved,

    /// <summary>The day the answer was given.</summary>
    Answered,

    /// <summary>The day on which it was settled, such as a promise that was kept, renewed or broken.</summary>
    Settled,

    /// <summary>No day of its own: what stands at the end of the period, such as a backlog.</summary>
    Standing,
}
