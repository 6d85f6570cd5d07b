using System.Globalization;
using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Watermelons;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>Complaints that were answered in time and disputed all the same, as computed by others: watermelons that are real.</summary>
public sealed class CfpbComplaintsTests
{
    private const double TimelyTarget = 0.95;
    private const double DisputedLimit = 0.25;
    private static readonly Lazy<CfpbComplaints> _complaints = new(() => new CfpbComplaints());

    [SharedFact]
    public void Every_value_of_the_sample()
    {
        var all = _complaints.Value.Where(_ => true);
        var figures = Figures(all);
        var cases = WatermelonCases.Of(all);
        ReferencePage.Section(6, "sample_a").IsAllOf(new()
        {
            ["complaints"] = v => v.Is(all.Tickets.Count),
            ["received_first_last"] = v => v.Is($"[\"{Text(all.Tickets.Min(t => t.OpenedAt))}\", \"{Text(all.Tickets.Max(t => t.OpenedAt))}\"]"),
            ["timely_yes"] = v => v.IsShare(cases.KeptAnswered + cases.KeptSilent, figures["sla.attainment"]),
            ["disputed_yes_of_answered"] = v => v.IsShare(cases.KeptDissatisfied + cases.MissedDissatisfied, figures["csat2.bottom"]),
            ["disputed_blank"] = v => v.Is(cases.KeptSilent + cases.MissedSilent),
            ["disputed_among_timely"] = v => v.IsShare(cases.KeptDissatisfied, figures["watermelon.kept"]),
            ["watermelon_cases: timely and disputed, of all with an answer"] = v => v.IsShare(cases.KeptDissatisfied, figures["watermelon.cases"]),
            ["cross(timely,disputed)"] = v => v.IsCounts(new Dictionary<string, long>
            {
                ["Yes/Yes"] = cases.KeptDissatisfied,
                ["Yes/No"] = cases.KeptOther,
                ["Yes/blank"] = cases.KeptSilent,
                ["No/Yes"] = cases.MissedDissatisfied,
                ["No/No"] = cases.MissedOther,
                ["No/blank"] = cases.MissedSilent,
            }),
            ["days_received_to_sent"] = v => v.IsSummaryOf(all.Tickets.Select(t => (t.ClosedAt!.Value - t.OpenedAt).TotalDays)),
            ["by_product"] = CheckProducts,
            ["companies_with_20_answers"] = CheckCompanies,
        });
    }

    private static void CheckProducts(ReferenceValue reference)
    {
        reference.Parts.Select(p => p.Key).Should().BeEquivalentTo(_complaints.Value.Tickets.Select(t => t.Category).Distinct());
        foreach (var product in reference.Parts)
        {
            var cases = WatermelonCases.Of(_complaints.Value.Where(t => t.Category == product.Key));
            product.IsCounts(new Dictionary<string, long>
            {
                ["n"] = cases.Answered + cases.KeptSilent + cases.MissedSilent,
                ["timely"] = cases.KeptAnswered + cases.KeptSilent,
                ["answered"] = cases.Answered,
                ["disputed"] = cases.KeptDissatisfied + cases.MissedDissatisfied,
            });
        }
    }

    private static void CheckCompanies(ReferenceValue reference)
    {
        var satisfied = Figures(_complaints.Value.Where(_ => true))["csat2.top"].Value!.Value;
        var companies = _complaints.Value.Tickets.Select(t => t.Organisation!).Distinct()
            .Select(c => (Name: c, Evidence: _complaints.Value.Where(t => t.Organisation == c))).Where(c => c.Evidence.Answers.Count >= 20).ToList();
        reference.Parts.Select(p => p.Key).Should().BeEquivalentTo(companies.Select(c => c.Name));
        foreach (var (name, evidence) in companies)
        {
            var (figures, cases) = (Figures(evidence), WatermelonCases.Of(evidence));
            var (timely, disputed) = (figures["sla.attainment"], figures["csat2.bottom"]);
            var byValue = timely.Value >= TimelyTarget && disputed.Value >= DisputedLimit;
            // Whose whole interval lies outside is what a verdict calls ripe.
            var verdict = WatermelonVerdict.Of(name, timely, TimelyTarget, figures["csat2.top"], satisfied);
            byValue.Should().Be(name == "Company 007");
            reference[name].IsAllOf(new()
            {
                ["n"] = v => v.Is(evidence.Tickets.Count),
                ["timely"] = v => v.Is(cases.KeptAnswered + cases.KeptSilent),
                ["timely_pct"] = v => v.Is(100 * timely.Value),
                ["answered"] = v => v.Is(disputed.N),
                ["disputed"] = v => v.Is(cases.KeptDissatisfied + cases.MissedDissatisfied),
                ["disputed_pct"] = v => v.Is(100 * disputed.Value),
                ["disputed_wilson95"] = v => v.Is(new Interval(100 * disputed.Interval!.Value.Low, 100 * disputed.Interval!.Value.High)),
                ["watermelon(timely>=95% and disputed>=25%)"] = v => v.Is(byValue.ToString()),
                ["watermelon_strict(timely>=95% and Wilson lower bound > overall dispute rate)"] = v => v.Is((verdict.Verdict == Verdict.Ripe).ToString()),
            });
        }
    }

    private static Dictionary<string, Figure> Figures(Evidence evidence) =>
        new[] { "sla", "csat2", "watermelon" }.SelectMany(id => MetricCatalogue.All.Single(m => m.Id == id).Over(evidence)).ToDictionary(f => f.Definition.Id);

    private static string Text(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
