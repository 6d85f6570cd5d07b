namespace CxKit.Simulator.Tests;

/// <summary>A wall clock that a test moves.</summary>
internal sealed class ManualWall : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan span) => _now += span;
}
