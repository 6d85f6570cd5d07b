namespace CxKit.Core.Statistics;

/// <summary>
/// Groups against the whole, each by the limits of its own size, so that no small group is blamed or praised for chance: mean of all
/// values ± z · s/√n with the pooled s within groups, z = 1.96 and 3.09 (D. J. Spiegelhalter, Statistics in Medicine 24, 2005).
/// </summary>
public static class Funnel
{
    private const double Outer = 3.090232306167813;

    /// <summary>The groups in the order of their means, the lowest first; none of fewer than two groups, or where no group has two values.</summary>
    /// <exception cref="ArgumentException">A group has no value.</exception>
    public static IReadOnlyList<FunnelPoint> Of(IReadOnlyDictionary<string, SampleMoments> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var all = groups.Values.ToList();
        if (all.Exists(g => g.N == 0)) throw new ArgumentException("A group has at least one value.", nameof(groups));
        if (all.Count < 2 || BetweenGroups.VarianceWithin(all) is not { } within) return [];
        var centre = all.Sum(g => g.Mean * g.N) / all.Sum(g => g.N);
        return
        [
            .. groups.OrderBy(g => g.Value.Mean).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Judge(g.Key, g.Value, centre, Math.Sqrt(within / g.Value.N))),
        ];
    }

    private static FunnelPoint Judge(string group, SampleMoments values, double centre, double error)
    {
        var distance = Math.Abs(values.Mean - centre);
        var verdict = distance > Outer * error ? FunnelVerdict.Beyond : distance > Normal95.Z * error ? FunnelVerdict.MayBeChance : FunnelVerdict.Ordinary;
        return new FunnelPoint(group, values.N, values.Mean, centre - (Outer * error), centre + (Outer * error), verdict);
    }
}
