using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Metrics.Flows;
using CxKit.Core.Metrics.StateTime;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>A week of a real desk's incidents (UCI 498) against the values that others computed.</summary>
public sealed class UciLogTests
{
    // The rows of this one are not in order of time: we take them in that order, so its time in states is another one.
    private const string OutOfOrder = "INC0000137";

    private static readonly TimeSpan _month = TimeSpan.FromDays(30);
    private static readonly Lazy<UciLog> _log = new(() => new UciLog());

    private static IReadOnlyList<Ticket> Tickets => _log.Value.Tickets;

    [SharedFact]
    public void Every_value_of_the_week() => ReferencePage.Section(1, "sample(opened before 2016-03-07 00:00)").IsAllOfThese(new()
    {
        ["incidents"] = v => v.Is(Tickets.Count),
        ["events"] = v => v.Is(Tickets.Sum(t => t.Events.Count)),
        ["events_per_incident"] = v => v.IsSummaryOf(Tickets.Select(t => (double)t.Events.Count)),
        ["opened_first_last"] = v => v.Is($"[\"{Tickets.Min(t => t.OpenedAt).Printed()}\", \"{Tickets.Max(t => t.OpenedAt).Printed()}\"]"),
        ["without_resolved_at"] = v => v.Is(Tickets.Count(t => t.ResolvedAt is null)),
        ["hours_opened_to_resolved"] = v => v.IsSummaryOf(HoursToResolve(Tickets)),
        ["hours_opened_to_closed"] = v => v.IsSummaryOf(HoursToClose()),
        ["resolved_within_hours"] = CheckResolvedWithin,
        ["sla_made"] = v => v.IsShare(Figure("sla.attainment")),
        ["sla_made_by_priority"] = v => CheckGroups(v, "sla", t => t.Priority),
        ["hours_to_resolved_by_priority"] = CheckHoursByPriority,
        ["reopened"] = v => v.IsShare(Figure("reopen.rate")),
        ["reopen_count_distribution"] = v => v.IsCounts(CountsOf(Tickets.GroupBy(t => $"{t.Reopens}"))),
        ["reopened_seen_in_states"] = v => v.IsShare(Tickets.Share(t => t.Events.Any(e => e.Kind == TicketEventKind.Reopened))),
        ["reassignment_count"] = CheckReassignments,
        ["fcr_A"] = v => v.IsShare(Figure("fcr.rate")),
        ["fcr_B"] = v => v.IsShare(Figure("fcr.hour")),
        ["fcr_C"] = v => v.IsShare(Figure("fcr.day")),
        ["repeat_30d_caller+category"] = v => v.IsShare(Metric("repeat").Compute(Metric("repeat").TallyOf(Recurrence.Judge(Tickets)))[0]),
        ["repeat_30d_caller+category+subcategory"] = v => v.IsShare(Shares.Repeats(Tickets, TroubleKeys.RequesterAndSubcategory, _month)),
        ["repeat_7d_caller+category"] = v => v.IsShare(Shares.Repeats(Tickets, Recurrence.KeyOf, TimeSpan.FromDays(7))),
        ["repeat_30d_caller"] = v => v.IsShare(Shares.Repeats(Tickets, TroubleKeys.Requester, _month)),
        ["contact_type"] = v => v.IsCounts(CountsOf(Tickets.GroupBy(t => t.Channel!))),
        ["priority"] = v => v.IsCounts(CountsOf(Tickets.GroupBy(t => t.Priority!))),
        ["knowledge_true"] = v => v.IsShare(Tickets.Share(t => t.Tags.Contains("knowledge"))),
        ["problem_linked"] = v => v.Is(Tickets.Count(t => t.Cause.Problem is not null)),
        ["opened_per_month"] = v => v.IsCounts(Opened(CalendarUnit.Month)),
        ["sla_made_per_opened_month"] = v => CheckGroups(v, "sla", t => CalendarUnit.Month.LabelOf(t.OpenedAt, TimeZoneInfo.Utc)),
        ["opened_per_iso_week"] = v => v.IsCounts(Opened(CalendarUnit.Week)),
        ["sla_missed_per_iso_week"] = v => v.IsCounts(Metric("sla").By(Tickets, t => CalendarUnit.Week.LabelOf(t.OpenedAt, TimeZoneInfo.Utc))
            .Select(w => KeyValuePair.Create(w.Name, w.Figures[0].N - Hits(w.Figures[0])))),
        ["backlog_at"] = CheckBacklog,
        ["total_hours_in_state"] = CheckHoursInStates,
        ["hours_opened_to_first_row_not_New"] = v => v.IsSummaryOf(
            Tickets.Select(t => (t.States(DateTimeOffset.MaxValue)!.First(s => s.Value is not (null or "New")).Period.Since - t.OpenedAt).TotalHours)),
        ["top_groups_final_row"] = CheckTeams,
        ["top_categories"] = v => v.IsCounts(Metric("sla").By(Tickets, t => t.Category).Take(10).Select(g => KeyValuePair.Create(g.Name, g.Tickets))),
    });

    [SharedFact]
    public void Quantiles_of_the_catalogue_lie_within_1_percent_and_means_are_exact()
    {
        double[] resolved = [.. HoursToResolve(Tickets).Order()], closed = [.. HoursToClose().Order()];

        Figure("mttr.mean").Value.Should().BeApproximately(resolved.Average(), 1e-6);
        Figure("mttc.mean").Value.Should().BeApproximately(closed.Average(), 1e-6);
        foreach (var (id, sorted, p) in new[] { ("mttr.median", resolved, 0.5), ("mttr.p90", resolved, 0.9), ("mttc.median", closed, 0.5), ("mttc.p90", closed, 0.9) })
        {
            var exact = Core.Statistics.Quantile.Of(sorted, p, Core.Statistics.QuantileRule.Type7)!.Value;
            Figure(id).Value.Should().BeApproximately(exact, exact * 0.01, id);
        }
    }

    private static void CheckResolvedWithin(ReferenceValue reference)
    {
        reference.Parts.Should().HaveCount(6);
        foreach (var limit in reference.Parts) limit.IsShare(HoursToResolve(Tickets).Share(h => h <= int.Parse(limit.Key, CultureInfo.InvariantCulture)));
    }

    private static void CheckGroups(ReferenceValue reference, string metric, Func<Ticket, string?> group)
    {
        var groups = Metric(metric).By(Tickets, group);
        reference.IsAllOfThese(groups.ToDictionary(g => g.Name, g => (Action<ReferenceValue>)(v => v.IsShare(g.Figures[0]))));
    }

    private static void CheckHoursByPriority(ReferenceValue reference) => reference.IsAllOfThese(
        Tickets.GroupBy(t => t.Priority!).ToDictionary(g => g.Key, g => (Action<ReferenceValue>)(v => v.IsSummaryOf(HoursToResolve(g)))));

    private static void CheckReassignments(ReferenceValue reference)
    {
        var tally = (CountTally)Metric("reassign").TallyOf(Tickets);
        reference.IsAllOfThese(new()
        {
            ["summary"] = v => v.IsSummaryOf(tally.Counts.SelectMany(c => Enumerable.Repeat((double)c.Key, (int)c.Value))),
            ["distribution"] = v => v.IsCounts(tally.Counts.Select(c => KeyValuePair.Create($"{c.Key}", c.Value))),
            ["zero"] = v => v.IsShare(Figure("reassign.none")),
            ["three_or_more"] = v => v.IsShare(Figure("reassign.many")),
        });
    }

    private static void CheckBacklog(ReferenceValue reference)
    {
        reference.Parts.Should().HaveCount(5);
        foreach (var date in reference.Parts)
        {
            var backlog = Backlog.At(Tickets, DateTimeOffset.Parse(date.Key, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
            date.IsRow(new() { ["not_yet_resolved"] = backlog.Unresolved, ["not_yet_closed"] = backlog.Unclosed });
        }
    }

    private static void CheckHoursInStates(ReferenceValue reference)
    {
        var hours = StateTimes.Of(Tickets.Where(t => t.Id != OutOfOrder), t => t.Events[^1].At).ToDictionary(s => s.State, s => (double?)s.TotalHours);
        var rows = _log.Value.Rows[OutOfOrder].Select(_log.Value.Row).ToList();
        foreach (var (row, next) in rows.Zip(rows.Skip(1))) hours[row.State] += (next.At - row.At).TotalHours;
        reference.IsRow(hours);
    }

    private static void CheckTeams(ReferenceValue reference)
    {
        var reassignments = Metric("reassign").By(Tickets, t => t.Team).ToDictionary(g => g.Name, g => g.Figures[0].Value);
        var teams = Metric("sla").By(Tickets, t => t.Team).Take(10).ToDictionary(g => g.Name);
        reference.IsAllOfThese(teams.ToDictionary(g => g.Key == Dimension.None ? "?" : g.Key, g => (Action<ReferenceValue>)(v => v.IsRow(new()
        {
            ["incidents"] = g.Value.Tickets,
            ["sla_made"] = Hits(g.Value.Figures[0]),
            ["mean_reassignments"] = reassignments[g.Key],
        }))));
    }

    private static IEnumerable<double> HoursToResolve(IEnumerable<Ticket> tickets) => tickets.Select(t => (t.ResolvedAt - t.OpenedAt)?.TotalHours).OfType<double>();

    private static IEnumerable<double> HoursToClose() => Tickets.Select(t => (t.ClosedAt!.Value - t.OpenedAt).TotalHours);

    private static IEnumerable<KeyValuePair<string, long>> Opened(CalendarUnit unit) =>
        Flow.By(Tickets, new Period(Tickets.Min(t => t.OpenedAt), Tickets.Max(t => t.OpenedAt).AddMinutes(1)), unit, TimeZoneInfo.Utc)
            .Select(f => KeyValuePair.Create(f.Period.Label, f.Opened));

    private static IEnumerable<KeyValuePair<string, long>> CountsOf(IEnumerable<IGrouping<string, Ticket>> groups) =>
        groups.Select(g => KeyValuePair.Create(g.Key, g.LongCount()));

    private static long Hits(Figure share) => (long)Math.Round(share.Value!.Value * share.N);

    private static ICountedMetric Metric(string id) => MetricCatalogue.Counted.Single(m => m.Id == id);

    private static Figure Figure(string id) => Metrics.Measured.Figure(id, [.. Tickets]);
}
