namespace CxKit.Core.Statistics;

/// <summary>
/// How long it takes until something happens, where for some it has not happened yet: the median of the product-limit estimate
/// (E. L. Kaplan, P. Meier, JASA 53, 1958).
/// </summary>
public static class KaplanMeier
{
    // Shares that multiply to a half miss it by a last digit.
    private const double Half = 0.5 + 1e-12;

    /// <summary>The median: the first time at which no more than half still wait; <see langword="null"/> until then.</summary>
    /// <param name="times">How long each was watched, and whether it happened then.</param>
    public static double? Median(IEnumerable<(double Time, bool Happened)> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        foreach (var (time, waiting, _) in Curve(times))
            if (waiting <= Half) return time;
        return null;
    }

    /// <summary>
    /// The 95 % interval of the median: the times at which ½ lies within the log-log interval of those still waiting (R. Brookmeyer,
    /// J. Crowley, Biometrics 38, 1982; variance: M. Greenwood, 1926). <see langword="null"/> where it has no upper end.
    /// </summary>
    /// <param name="times">How long each was watched, and whether it happened then.</param>
    public static Interval? MedianInterval(IEnumerable<(double Time, bool Happened)> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        double? low = null;
        // Where nobody waits any more, nothing tells how sure that is: the last time is never an end by itself.
        foreach (var (time, waiting, greenwood) in Curve(times).TakeWhile(c => c.Waiting > 0))
        {
            var (least, most) = BandOf(waiting, greenwood);
            if (least <= 0.5) low ??= time;
            if (most <= 0.5) return new Interval(low!.Value, time);
        }

        return null;
    }

    private static (double Least, double Most) BandOf(double waiting, double greenwood)
    {
        var reach = Math.Exp(Normal95.Z * Math.Sqrt(greenwood) / -Math.Log(waiting));
        return (Math.Pow(waiting, reach), Math.Pow(waiting, 1 / reach));
    }

    // At each time at which it happened: the share still waiting after it, and Greenwood's sum Σ d ÷ (r (r − d)).
    private static IEnumerable<(double Time, double Waiting, double Greenwood)> Curve(IEnumerable<(double Time, bool Happened)> times)
    {
        var ordered = times.OrderBy(t => t.Time).ToList();
        var (watched, waiting, greenwood) = (ordered.Count, 1.0, 0.0);
        foreach (var at in ordered.GroupBy(t => t.Time))
        {
            var happened = at.Count(t => t.Happened);
            if (happened > 0)
            {
                waiting *= 1 - (happened / (double)watched);
                greenwood += happened / ((double)watched * (watched - happened));
                yield return (at.Key, waiting, greenwood);
            }

            watched -= at.Count();
        }
    }
}
