namespace CxKit.Server.Demo;

/// <summary>The demo's clock: it began one day after the data's last event and runs on with the wall's, restarts included.</summary>
internal sealed class DemoClock(DateTimeOffset wallOrigin, DateTimeOffset deskOrigin) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => deskOrigin + (base.GetUtcNow() - wallOrigin);
}
