namespace CxKit.Connectors;

/// <summary>A token and the time from which a new one is asked for: a tenth of its life, at most a minute, before it ends.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset RenewAt)
{
    private static readonly TimeSpan _atMost = TimeSpan.FromMinutes(1);

    public static AccessToken LivingFor(TimeSpan life, string value, DateTimeOffset now)
    {
        var early = life / 10;
        return new AccessToken(value, now + life - (early < _atMost ? early : _atMost));
    }
}
