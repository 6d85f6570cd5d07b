namespace CxKit.Server.Tests.Desk;

/// <summary>A clock that stands where it was put.</summary>
internal sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
