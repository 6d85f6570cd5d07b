using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Metrics.Flows;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using CxKit.Core.Statistics.Charts;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>The bugs of a software project in a Jira against the values that others computed.</summary>
public sealed class HadoopBugsTests
{
    private static readonly Lazy<IReadOnlyList<Ticket>> _bugs = new(HadoopBugs.Read);

    private static IReadOnlyList<Ticket> Tickets => _bugs.Value;

    [SharedFact]
    public void Every_value_of_the_tracker()
    {
        var duration = MetricCatalogue.Counted.Single(m => m.Id == "mttr");
        ReferencePage.Section(9, "jira_hadoop").IsAllOfThese(new()
        {
            ["issues"] = v => v.Is(Tickets.Count),
            ["status"] = v => v.IsCounts(CountsOf(t => t.StateWord!)),
            ["resolution"] = v => v.IsCounts(CountsOf(t => t.Tags[0])),
            ["priority"] = v => v.IsCounts(CountsOf(t => t.Priority!)),
            ["created_first_last"] = v => v.Is($"[\"{Tickets.Min(t => t.OpenedAt).Printed()}\", \"{Tickets.Max(t => t.OpenedAt).Printed()}\"]"),
            ["with_Resolved_date"] = v => v.Is(Tickets.Count(t => t.ResolvedAt is not null)),
            ["Resolved_date_but_status_not_done"] = v => v.Is(Tickets.Count(t => t.ResolvedAt is not null && !t.IsResolved)),
            ["Resolved_before_Created"] = v => v.Is(((DurationTally)duration.TallyOf(Tickets)).Negative),
            ["hours_created_to_resolved"] = v => v.IsSummaryOf(HoursToResolve(Tickets)),
            ["by_priority"] = v => v.IsAllOfThese(Tickets.GroupBy(t => t.Priority!)
                .ToDictionary(g => g.Key, g => (Action<ReferenceValue>)(p => p.IsSummaryOf(HoursToResolve(g))))),
            ["created_per_month"] = v => v.IsCounts(Created().Select(m => KeyValuePair.Create(m.Period.Label, m.Opened))),
            ["xmr_of_created_per_month"] = CheckChart,
            ["backlog_at"] = v => v.IsRow(Backlog.Series(Tickets, QuartersOf(v)).ToDictionary(b => b.At.Printed(), b => (double?)b.Unresolved)),
            ["duplicates"] = v => v.IsShare(Tickets.Share(t => t.Tags[0] == "Duplicate")),
        });
    }

    [SharedFact]
    public void Quantiles_of_the_catalogue_lie_within_1_percent_and_the_mean_is_exact()
    {
        double[] sorted = [.. HoursToResolve(Tickets).Order()];

        Metrics.Measured.Figure("mttr.mean", [.. Tickets]).Value.Should().BeApproximately(sorted.Average(), 1e-6);
        foreach (var (id, p) in new[] { ("mttr.median", 0.5), ("mttr.p90", 0.9) })
        {
            var exact = Quantile.Of(sorted, p, QuantileRule.Type7)!.Value;
            Metrics.Measured.Figure(id, [.. Tickets]).Value.Should().BeApproximately(exact, exact * 0.01, id);
        }
    }

    private static void CheckChart(ReferenceValue reference)
    {
        var chart = XmrChart.Of([.. Created().Select(m => (double)m.Opened)]);
        reference.IsAllOfThese(new()
        {
            ["n"] = v => v.Is(chart.Values.Points.Count),
            ["mean"] = v => v.Is(chart.Values.Centre),
            ["mr_bar"] = v => v.Is(chart.MovingRanges.Centre),
            ["ucl"] = v => v.Is(chart.Values.Points[0].Upper),
            ["lcl"] = v => v.Is(chart.Values.Points[0].Lower),
            ["mr_ucl_3.267"] = v => v.Is(chart.MovingRanges.Points[0].Upper),
            ["beyond"] = v => v.Is($"[{string.Join(", ", chart.Values.Signals.Where(s => s.Rule == SignalRule.BeyondLimits).Select(s => s.Index))}]"),
        });
    }

    private static IReadOnlyList<FlowCount> Created() => Flow.By(
        Tickets, new Period(Tickets.Min(t => t.OpenedAt), Tickets.Max(t => t.OpenedAt).AddMinutes(1)), CalendarUnit.Month, TimeZoneInfo.Utc);

    private static IEnumerable<DateTimeOffset> QuartersOf(ReferenceValue dates) => dates.Text.Split("; ")
        .Select(d => DateTimeOffset.Parse(d.Split(" = ")[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private static IEnumerable<double> HoursToResolve(IEnumerable<Ticket> tickets) => tickets.Select(t => (t.ResolvedAt - t.OpenedAt)?.TotalHours).OfType<double>();

    private static IEnumerable<KeyValuePair<string, long>> CountsOf(Func<Ticket, string> group) =>
        Tickets.GroupBy(group).Select(g => KeyValuePair.Create(g.Key, g.LongCount()));
}
