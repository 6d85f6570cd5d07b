namespace CxKit.Connectors.Tests.Doubles;

/// <summary>
/// A clock that runs twenty times as fast as the wall's, for both sides of a wire: waiting between attempts stays waiting, and is
/// measured by the same clock that the helpdesk counts with.
/// </summary>
internal sealed class QuickClock : TimeProvider
{
    private const int Speed = 20;

    private readonly long _start = System.GetTimestamp();
    private readonly DateTimeOffset _origin = System.GetUtcNow();

    public static QuickClock Instance { get; } = new();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _origin + (System.GetElapsedTime(_start) * Speed);

    public override long GetTimestamp() => _start + ((System.GetTimestamp() - _start) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Quick(System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period)));

    // Rounded up: what waits must not come too early by the clock's own measure.
    private static TimeSpan Shorter(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan || time == TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / Speed) + 1);

    private sealed class Quick(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Shorter(dueTime), Shorter(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
