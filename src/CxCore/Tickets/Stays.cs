using CxKit.Core.Time;

namespace CxKit.Core.Tickets;

/// <summary>What stays add up to. Between two holders a ticket may lie with nobody: that is no holder, and coming back from it to the same one is no hand-off.</summary>
public static class Stays
{
    /// <summary>The time spent with each value, in order of appearance; all of them together are the time that passed. <see cref="BusinessHours.Always"/> gives calendar time.</summary>
    public static IReadOnlyList<Spent> TimeByValue(this IEnumerable<Stay> stays, BusinessHours hours) =>
        [.. stays.GroupBy(s => s.Value, StringComparer.Ordinal).Select(g => new Spent(g.Key, Sum(g, hours)))];

    /// <summary>The time spent with some of the values, such as the states in which the ticket waits for the customer.</summary>
    public static TimeSpan TimeIn(this IEnumerable<Stay> stays, BusinessHours hours, params IReadOnlyCollection<string> values) =>
        Sum(stays.Where(s => values.Contains(s.Value)), hours);

    /// <summary>How often it went from one holder to another.</summary>
    public static int HandOffs(this IEnumerable<Stay> stays) => Math.Max(0, Holders(stays).Count - 1);

    /// <summary>How many holders it had.</summary>
    public static int DistinctHolders(this IEnumerable<Stay> stays) => Holders(stays).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How often it came back to one who had held it before: the ball of a ping-pong.</summary>
    public static int Returns(this IEnumerable<Stay> stays)
    {
        var holders = Holders(stays);
        return holders.Count - holders.Distinct(StringComparer.Ordinal).Count();
    }

    private static TimeSpan Sum(IEnumerable<Stay> stays, BusinessHours hours) =>
        new(stays.Sum(s => hours.Between(s.Period.Since, s.Period.Until).Ticks));

    private static List<string> Holders(IEnumerable<Stay> stays)
    {
        var holders = new List<string>();
        foreach (var stay in stays)
            if (stay.Value is { } holder && (holders.Count == 0 || holders[^1] != holder)) holders.Add(holder);
        return holders;
    }
}
