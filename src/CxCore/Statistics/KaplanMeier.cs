namespace CxKit.Core.Statistics;

/// <summary>
/// How long it takes until something happens, where for some it has not happened yet: the median of the product-limit estimate
/// (E. L. Kaplan, P. Meier, JASA 53, 1958).
/// </summary>
public static class KaplanMeier
{
    /// <summary>The median time; <see langword="null"/> while more than half are still waiting.</summary>
    /// <param name="times">How long each was watched, and whether it happened then.</param>
    public static double? Median(IEnumerable<(double Time, bool Happened)> times)
    {
        foreach (var (time, waiting, _) in Curve(times))
            if (waiting <= 0.5) return time;
        return null;
    }

    /// <summary>
    /// The 95 % interval of the median: the times at which ½ lies within the log-log interval of those still waiting (R. Brookmeyer,
    /// J. Crowley, Biometrics 38, 1982; variance: M. Greenwood, 1926). <see langword="null"/> where it has no upper end.
    /// </summary>
    /// <param name="times">How long each was watched, and whether it happened then.</param>
    public static Interval? MedianInterval(IEnumerable<(double Time, bool Happened)> times)
    {
        double? low = null;
        foreach (var (time, waiting, greenwood) in Curve(times))
        {
            var band = BandOf(waiting, greenwood);
            if (band.Low <= 0.5) low ??= time;
            if (band.High <= 0.5) return new Interval(low!.Value, time);
        }

        return null;
    }

    private static Interval BandOf(double waiting, double greenwood)
    {
        if (waiting <= 0) return default;
        var log = Math.Log(waiting);
        var reach = Math.Exp(Normal95.Z * Math.Sqrt(greenwood) / -log);
        return new Interval(Math.Pow(waiting, reach), Math.Pow(waiting, 1 / reach));
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
                greenwood += happened == watched ? 0 : happened / ((double)watched * (watched - happened));
                yield return (at.Key, waiting, greenwood);
            }

            watched -= at.Count();
        }
    }
}
