using CxKit.Core.Helpdesks;

namespace CxKit.Connectors;

/// <summary>What the doctor says of the helpdesk's clock: up to five minutes beside ours are nothing.</summary>
public static class ClockFinding
{
    private static readonly TimeSpan _allowed = TimeSpan.FromMinutes(5);

    /// <summary>The finding about clocks that differ by <paramref name="by"/>, whichever is ahead.</summary>
    public static CheckFinding Of(TimeSpan by) => by.Duration() <= _allowed
        ? new("clock", true, "The clocks agree.")
        : new("clock", false, $"The helpdesk's clock differs from this one by {by.Duration():d\\.hh\\:mm\\:ss}.");
}
