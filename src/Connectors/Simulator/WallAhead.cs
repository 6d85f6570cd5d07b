using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator;

/// <summary>The wall's clock as the simulated helpdesk has it: as far ahead as it was moved, so that tokens and waiting times end sooner.</summary>
internal sealed class WallAhead(DeskJournal journal, TimeProvider wall) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => wall.GetUtcNow() + journal.Ahead;

    public override long GetTimestamp() => wall.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);
}
