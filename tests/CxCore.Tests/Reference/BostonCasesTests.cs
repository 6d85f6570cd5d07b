using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Metrics.Flows;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>A year of a city's service requests (Boston 311) against the values that others computed, and against the owner's own verdict.</summary>
public sealed class BostonCasesTests
{
    private static readonly DateTimeOffset _asOf = new(2016, 1, 13, 0, 0, 0, TimeSpan.Zero);
    private static readonly Period _whole = new(new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), _asOf);
    private static readonly Lazy<BostonCases> _cases = new(() => new BostonCases());

    private static IReadOnlyList<Ticket> Tickets => _cases.Value.Tickets;

    [SharedFact]
    public void Every_value_of_the_year() => ReferencePage.Section(7, "sample").IsAllOfThese(new()
    {
        ["cases"] = v => v.Is(Tickets.Count),
        ["opened_first_last"] = v => v.Is($"[\"{Tickets.Min(t => t.OpenedAt).Printed()}\", \"{Tickets.Max(t => t.OpenedAt).Printed()}\"]"),
        ["last_close"] = v => v.Is(Tickets.Max(t => t.ClosedAt)!.Value.Printed()),
        ["status"] = v => v.IsCounts(CountsOf(Tickets, t => t.StateWord!)),
        ["hours_open_to_close"] = v => v.IsSummaryOf(HoursToClose(Tickets)),
        ["closed_before_opened"] = v => v.Is(((DurationTally)Metric("mttc").TallyOf(Tickets)).Negative),
        ["sla_A"] = v => v.IsShare(Over("sla.attainment", Tickets)),
        ["sla_B"] = v => v.IsShare(Over("sladue.rate", Tickets)),
        ["sla_C"] = v => v.IsShare(Over("slaflag.rate", _cases.Value.Flagged)),
        ["flag_against_dates"] = v => v.IsCounts(CountsOf(Tickets, t => $"{ByDates(t)} / {BostonCases.FlagOf(t)}")),
        ["by_source"] = CheckSources,
        ["by_type_top12"] = CheckTypes,
        ["backlog_at"] = v => v.IsRow(Backlog.Series(Tickets, new[] { 4, 7, 10, 13 }.Select(m => _whole.Since.AddMonths(m - 1))).ToDictionary(b => b.At.Printed(), b => (double?)b.Unresolved)),
        ["opened_per_month"] = v => v.IsCounts(Months(f => f.Opened)),
        ["closed_per_month"] = v => v.IsCounts(Months(f => f.Closed)),
        ["repeat_30d same Property_ID and TYPE"] = v => v.IsShare(Repeats(Recurrence.Judge(Tickets))),
    });

    [SharedFact]
    public void Quantiles_of_the_catalogue_lie_within_1_percent_and_the_mean_is_exact()
    {
        Over("mttc.mean", Tickets).Value.Should().BeApproximately(HoursToClose(Tickets).Average(), 1e-6);
        foreach (var (id, p) in new[] { ("mttc.median", 0.5), ("mttc.p90", 0.9) })
        {
            var exact = QuantileOf(Tickets, p)!.Value;
            Over(id, Tickets).Value.Should().BeApproximately(exact, exact * 0.01, id);
        }
    }

    [SharedFact]
    public void The_same_cases_in_100_random_orders_of_arrival_give_equal_repeats_and_equal_tallies()
    {
        // A case that is alone with its property and type repeats nothing in any order.
        var tickets = Tickets.Where(t => Recurrence.KeyOf(t) is not null).GroupBy(Recurrence.KeyOf).Where(g => g.Count() > 1).SelectMany(g => g).ToList();
        var judged = Recurrence.Judge(tickets).ToDictionary(t => t.Id, t => (t.Repeats, t.EarlierOfSameTrouble));
        var metrics = MetricCatalogue.Counted.Where(m => m.Id is "repeat" or "sla" or "mttc").ToList();
        var tallies = metrics.Select(m => m.TallyOf(Recurrence.Judge(tickets)).ToBytes()).ToList();
        judged.Values.Count(j => j.Repeats is not null).Should().Be(3110);
        foreach (var seed in Enumerable.Range(0, 100))
        {
            var shuffled = tickets.ToArray();
            new Random(seed).Shuffle(shuffled);
            var again = Recurrence.Judge(shuffled);

            again.Count(t => judged[t.Id] == (t.Repeats, t.EarlierOfSameTrouble)).Should().Be(judged.Count, "order {0} decides nothing", seed);
            foreach (var (metric, bytes) in metrics.Zip(tallies)) metric.TallyOf(again).ToBytes().Should().Equal(bytes);
        }
    }

    [SharedFact]
    public void The_border_of_a_repeat_lies_between_the_nearest_case_within_30_days_and_the_nearest_beyond()
    {
        var gaps = Recurrence.Judge(Tickets).Where(t => Recurrence.KeyOf(t) is not null).GroupBy(Recurrence.KeyOf)
            .Select(g => g.OrderBy(t => t.OpenedAt).ThenBy(t => t.Number, StringComparer.Ordinal).ToList())
            .SelectMany(chain => chain.Zip(chain.Skip(1), (before, t) => (Gap: t.OpenedAt - before.OpenedAt, Before: before.Id, t.Repeats))).ToList();

        gaps.Should().OnlyContain(g => g.Repeats == (g.Gap <= Recurrence.Window ? g.Before : null));
        var (within, beyond) = (gaps.Where(g => g.Repeats is not null).Max(g => g.Gap), gaps.Where(g => g.Repeats is null).Min(g => g.Gap));
        var count = gaps.Count(g => g.Repeats is not null);
        Count(within).Should().Be(count);
        Count(beyond - TimeSpan.FromTicks(1)).Should().Be(count);
        Count(within - TimeSpan.FromTicks(1)).Should().BeLessThan(count);
        Count(beyond).Should().BeGreaterThan(count);

        static int Count(TimeSpan window) => Recurrence.Judge(Tickets, window: window).Count(t => t.Repeats is not null);
    }

    private static void CheckSources(ReferenceValue reference) => reference.IsAllOfThese(Tickets.GroupBy(t => t.Channel!).ToDictionary(
        g => g.Key,
        g => (Action<ReferenceValue>)(v => v.IsRow(new() { ["cases"] = g.Count(), ["median_hours"] = QuantileOf(g, 0.5) }))));

    private static void CheckTypes(ReferenceValue reference) => reference.IsAllOfThese(Tickets.GroupBy(t => t.Category!).ToDictionary(
        g => g.Key,
        g => (Action<ReferenceValue>)(type => type.IsAllOfThese(new()
        {
            ["cases"] = v => v.Is(g.Count()),
            ["closed"] = v => v.Is(g.Count(t => t.IsResolved)),
            ["median_hours"] = v => v.Is(QuantileOf(g, 0.5)),
            ["p90_hours"] = v => v.Is(QuantileOf(g, 0.9)),
            ["sla_A"] = v => CheckSla(v, Over("sla.attainment", [.. g])),
        }))));

    // What has no target has no share either.
    private static void CheckSla(ReferenceValue reference, Figure sla)
    {
        if (sla.Value is null) reference.Is($"{sla.N}/{sla.N}");
        else reference.IsShare(sla);
    }

    private static string ByDates(Ticket ticket) => (ticket.Slas.Count, ticket.SlaMet) switch
    {
        (0, _) => "no target",
        (_, true) => "closed in time",
        (_, false) => "closed late",
        _ => "open",
    };

    private static Figure Repeats(IReadOnlyList<Ticket> judged) => Metric("repeat").Compute(Metric("repeat").TallyOf(judged))[0];

    private static Figure Over(string figure, IReadOnlyList<Ticket> tickets) => Metrics.Measured.Figure(figure, new Evidence { Period = _whole, Tickets = tickets });

    private static double? QuantileOf(IEnumerable<Ticket> tickets, double p) => Quantile.Of([.. HoursToClose(tickets).Order()], p, QuantileRule.Type7);

    private static IEnumerable<double> HoursToClose(IEnumerable<Ticket> tickets) => tickets.Select(t => (t.ClosedAt - t.OpenedAt)?.TotalHours).OfType<double>();

    private static IEnumerable<KeyValuePair<string, long>> Months(Func<FlowCount, long> count) =>
        Flow.By(Tickets, _whole, CalendarUnit.Month, TimeZoneInfo.Utc).Select(f => KeyValuePair.Create(f.Period.Label, count(f))).Where(m => m.Value > 0);

    private static IEnumerable<KeyValuePair<string, long>> CountsOf(IEnumerable<Ticket> tickets, Func<Ticket, string> group) =>
        tickets.GroupBy(group).Select(g => KeyValuePair.Create(g.Key, g.LongCount()));

    private static ICountedMetric Metric(string id) => MetricCatalogue.Counted.Single(m => m.Id == id);
}
