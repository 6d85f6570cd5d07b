namespace CxKit.Core.Time;

/// <summary>Stretches in which a zone's clocks are not moved, so that local time is plain arithmetic.</summary>
internal static class SteadyOffsets
{
    /// <summary>The offset at a moment, and until when it stays: at most until <paramref name="latest"/>, which lies so near that clocks are moved once at most.</summary>
    internal static (TimeSpan Offset, DateTimeOffset Until) SteadyOffset(this TimeZoneInfo zone, DateTimeOffset at, DateTimeOffset latest)
    {
        var offset = zone.GetUtcOffset(at);
        if (zone.GetUtcOffset(latest) == offset) return (offset, latest);
        var (steady, moved) = (at.UtcTicks, latest.UtcTicks);
        while (moved - steady > 1)
        {
            var middle = steady + ((moved - steady) / 2);
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == offset) steady = middle;
            else moved = middle;
        }

        return (offset, new DateTimeOffset(moved, TimeSpan.Zero));
    }
}
