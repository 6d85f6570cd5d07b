namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>A clock that stands still until a test moves it; whoever waits on it is woken at once, and it is then the time they waited for.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = Some.Noon;

    /// <summary>How long others waited.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        Advance(dueTime);
        return new Timer(_ => callback(state), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
