using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator;

/// <summary>The desk's clock: it runs as the wall's does, from another origin.</summary>
internal sealed class DeskClock(DeskJournal journal, TimeProvider wall) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => journal.Origin.DeskAt + (wall.GetUtcNow() - journal.Origin.WallAt);

    public override long GetTimestamp() => wall.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);
}
