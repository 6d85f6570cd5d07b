using CxKit.Core.Metrics;
using CxKit.Server.Pages.Languages;
using CxKit.Server.Pages.Plots;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Both sides of the desk over time; a week or month with too few answers leaves a hole, it is not bridged.</summary>
internal static class TrendPlot
{
    internal const double Height = 300;
    private const double Top = 20;
    private const double Bottom = 262;
    private const double Left = 0.1;
    private const double Right = 0.97;
    private const int MostDates = 5;

    internal static IReadOnlyList<Mark> Draw(IReadOnlyList<TrendPoint> trend, Language language) =>
    [
        .. Grid(language),
        .. Dates(trend, language),
        .. Runs(trend, p => p.Sla.Value is not null && p.Csat.Value is not null).Select(run => Gap(trend, run)),
        .. Line(trend, p => p.Sla, "sla", radius: 2),
        .. Intervals(trend),
        .. Line(trend, p => p.Csat, "csat", radius: 5),
    ];

    private static IEnumerable<Mark> Grid(Language language)
    {
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            yield return new Stroke("grid", new(0, Y(share)), new(1, Y(share)));
            yield return new Caption("scale", new(0, Y(share) - 4), language.Round(share));
        }
    }

    private static IEnumerable<Mark> Dates(IReadOnlyList<TrendPoint> trend, Language language)
    {
        var step = (trend.Count + MostDates - 1) / MostDates;
        var form = trend.Any(p => p.Period.IsLongerThanWeek) ? "MMM yyyy" : "d MMM";
        for (var i = 0; i < trend.Count; i += step)
            yield return new Caption("date", new(X(i, trend.Count), Height - 12), trend[i].Period.From.ToString(form, language.Culture));
    }

    private static Polyline Gap(IReadOnlyList<TrendPoint> trend, (int First, int Last) run)
    {
        var places = Enumerable.Range(run.First, run.Last - run.First + 1).ToList();
        return new Polyline("between",
        [
            .. places.Select(i => At(i, trend.Count, trend[i].Sla.Value!.Value)),
            .. places.AsEnumerable().Reverse().Select(i => At(i, trend.Count, Math.Min(trend[i].Csat.Value!.Value, trend[i].Sla.Value!.Value))),
        ]);
    }

    private static IEnumerable<Mark> Line(IReadOnlyList<TrendPoint> trend, Func<TrendPoint, Figure> figure, string look, double radius)
    {
        foreach (var (first, last) in Runs(trend, p => figure(p).Value is not null))
        {
            var points = Enumerable.Range(first, last - first + 1).Select(i => At(i, trend.Count, figure(trend[i]).Value!.Value)).ToList();
            yield return new Polyline("line " + look, points);
            foreach (var point in points) yield return new Dot("dot " + look, point, radius);
        }
    }

    private static IEnumerable<Mark> Intervals(IReadOnlyList<TrendPoint> trend)
    {
        for (var i = 0; i < trend.Count; i++)
        {
            if (trend[i].Csat.Interval is { } interval)
                yield return new Stroke("whisker", At(i, trend.Count, interval.Low), At(i, trend.Count, interval.High));
        }
    }

    /// <summary>The stretches without a hole.</summary>
    private static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<TrendPoint> trend, Func<TrendPoint, bool> isKnown)
    {
        for (var first = 0; first < trend.Count; first++)
        {
            if (!isKnown(trend[first])) continue;
            var last = first;
            while (last + 1 < trend.Count && isKnown(trend[last + 1])) last++;
            yield return (first, last);
            first = last;
        }
    }

    private static Point At(int place, int count, double share) => new(X(place, count), Y(share));

    private static double X(int place, int count) => count == 1 ? (Left + Right) / 2 : Left + ((Right - Left) * place / (count - 1));

    private static double Y(double share) => Bottom - ((Bottom - Top) * share);
}
