using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;

// What a team's desk knows of a quarter: 1 for a ticket that kept its agreements, 0 for one that broke one.
long[] kept = [.. Enumerable.Repeat(1L, 481), .. Enumerable.Repeat(0L, 9)];
// What its customers answered: satisfaction from 1 to 5, recommendation from 0 to 10.
long[] satisfaction = [5, 2, 4, 1, 3, 2, 5, 2, 1, 4, 3, 2, 2, 5, 1, 3, 4, 2, 3, 1, 2, 5, 3, 2];
long[] recommendation = [9, 3, 7, 0, 6, 4, 10, 5, 2, 8, 6, 3, 5, 9, 1, 6, 7, 4, 6, 2];

var sla = FigureOf("sla.attainment", kept);
var csat = FigureOf("csat.top", satisfaction);
var nps = FigureOf("nps.score", recommendation);

foreach (var figure in new[] { sla, csat, nps })
{
    var (low, high) = figure.Interval!.Value;
    Console.WriteLine(FormattableString.Invariant($"{figure.Definition.Name.English}: {figure.Value:0.###} ({low:0.###} to {high:0.###}), n = {figure.N}"));
}

var verdict = WatermelonVerdict.Of("Network team", sla, 0.95, csat, 0.85);
Console.WriteLine($"{verdict.Group}: {verdict.Verdict}. {verdict.Because}.");

static Figure FigureOf(string id, long[] numbers)
{
    var metric = MetricCatalogue.Counted.Single(m => m.Figures.Any(f => f.Id == id));
    var tally = metric.Empty();
    tally.AddAll(numbers);
    return metric.Compute(tally).Single(f => f.Definition.Id == id);
}
