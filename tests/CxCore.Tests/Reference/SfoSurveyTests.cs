using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>Satisfaction, ease and recommendation of the passengers of 2017, as computed by others; what drives them is held elsewhere.</summary>
public sealed class SfoSurveyTests
{
    private static readonly Lazy<SfoSurvey> _survey = new(() => new SfoSurvey());
    private static readonly Lazy<ReferenceValue> _reference = new(() => ReferencePage.Section(5, "2017"));

    [SharedFact]
    public void All_respondents_are_read() => _reference.Value["respondents"].Is(_survey.Value.Respondents);

    [SharedFact]
    public void Satisfaction_as_a_whole() => CheckCsat("csat_overall(SFO airport as a whole)", "Q7ALL");

    [SharedFact]
    public void Feeling_safe() => CheckCsat("feeling_safe", "Q10SAFE");

    [SharedFact]
    public void Ease_of_finding_the_way() => CheckCsat("ease_finding_way(CES-like, 5 = easy)", "Q14FIND");

    [SharedFact]
    public void Ease_of_passing_security() => CheckCsat("ease_security(CES-like, 5 = easy)", "Q14PASSTHRU");

    [SharedFact]
    public void Cleanliness() => CheckCsat("cleanliness_overall", "Q9ALL");

    [SharedFact]
    public void Satisfaction_of_those_with_a_problem_and_of_those_without()
    {
        CheckCsat("csat_with_problem", "Q7ALL", "Q15PROBLEM", "1");
        CheckCsat("csat_without_problem", "Q7ALL", "Q15PROBLEM", "2");
    }

    [SharedFact]
    public void Problems_reported()
    {
        var (yes, no) = (_survey.Value.Count("Q15PROBLEM", "1"), _survey.Value.Count("Q15PROBLEM", "2"));
        var tally = new ShareTally();
        for (var i = 0; i < yes + no; i++) tally.Add(i < yes ? 1 : 0);

        _reference.Value["problem_reported(yes of yes+no)"].IsShare(yes, tally.Figure(MetricCatalogue.Find("csat.top")!));
    }

    [SharedFact]
    public void Recommendation() => CheckNps("nps");

    [SharedFact]
    public void Recommendation_of_those_with_a_problem_and_of_those_without()
    {
        CheckNps("nps_with_problem", "Q15PROBLEM", "1");
        CheckNps("nps_without_problem", "Q15PROBLEM", "2");
    }

    [SharedFact]
    public void Recommendation_by_peak()
    {
        foreach (var peak in _reference.Value["nps_by_PEAK(1 domestic peak, 2 domestic off-peak, 3 international)"].Parts)
            CheckNps(peak, "PEAK", peak.Key);
    }

    [SharedFact]
    public void Those_with_a_problem_recommend_less_and_not_by_chance()
    {
        var test = NpsTest.Of(SampleOf(ByProblem("2")), SampleOf(ByProblem("1")))!.Value;

        _reference.Value["nps_problem_vs_none_test"].IsAllOf(new()
        {
            ["delta_points"] = v => v.Is(test.Difference),
            ["se_points"] = v => v.Is(test.StandardError),
            ["z"] = v => v.Is(test.Statistic),
            ["p_two_sided"] = v => v.Is(test.P),
            ["wald95_of_delta"] = v => v.Is(test.Interval),
        });
    }

    [SharedFact]
    public void The_code_of_a_blank_never_counts_as_a_promoter()
    {
        _survey.Value.Count("NETPRO", "11").Should().BePositive();
        Switchboard.Of(Question.Nps, _survey.Value.Answers("NETPRO", Question.Nps))
            .Single(f => f.Definition.Id == "nps.score").Value.Should().BeApproximately(39.839767, 1e-6).And.NotBeApproximately(41.63, 0.1);
    }

    [SharedFact]
    public void One_airport_has_many_satisfactions() =>
        Switchboard.Of(Question.Csat5, _survey.Value.Answers("Q7ALL", Question.Csat5)).Select(f => (f.Definition.Id, Math.Round(f.Value!.Value, 3))).Should().Contain(
            [("csat.top", 0.821), ("csat.best", 0.260), ("csat.mean", 4.064), ("csat.net", 80.655), ("csat.percent", 76.609), ("csat.of-highest", 81.287)]);

    private static void CheckCsat(string name, string column, string? where = null, string? reads = null)
    {
        var tally = _survey.Value.Tally("csat", column, Question.Csat5, where, reads);
        var figures = Switchboard.Of(tally).ToDictionary(f => f.Definition.Id);
        var respondents = where is null ? _survey.Value.Respondents : _survey.Value.Count(where, reads!);
        var scores = tally.Counts.SelectMany((count, i) => Enumerable.Repeat(i + 1.0, (int)count)).ToArray();
        long Sum(int from, int to) => tally.Counts.Skip(from - 1).Take(to - from + 1).Sum();
        _reference.Value[name].IsAllOf(new()
        {
            ["answered_1_5"] = v => v.Is(tally.N),
            ["not_1_5(blank, 0, 6)"] = v => v.Is(respondents - tally.N),
            ["distribution"] = v => v.IsCounts(ByScore(tally, 1)),
            ["mean"] = v => v.Is(figures["csat.mean"].Value),
            ["sd_n-1"] = v => v.Is(SampleMoments.Of(scores).StandardDeviation),
            ["top2_box(4,5)"] = v => v.IsShare(Sum(4, 5), figures["csat.top"]),
            ["bottom2_box(1,2)"] = v => v.IsShare(Sum(1, 2), figures["csat.bottom"]),
            ["top_box(5)"] = v => v.IsShare(Sum(5, 5), figures["csat.best"]),
            ["net_top2_minus_bottom2_pct"] = v => v.Is(figures["csat.net"].Value),
            ["weighted_mean"] = v => v.Is(figures["csat.mean.weighted"].Value),
            ["weighted_top2_pct"] = v => v.Is(100 * figures["csat.top.weighted"].Value),
        });
    }

    private static void CheckNps(string name, string? where = null, string? reads = null) => CheckNps(_reference.Value[name], where, reads);

    private static void CheckNps(ReferenceValue reference, string? where, string? reads)
    {
        var tally = _survey.Value.Tally("nps", "NETPRO", Question.Nps, where, reads);
        var figures = Switchboard.Of(tally).ToDictionary(f => f.Definition.Id);
        var (sample, wald) = (SampleOf(tally), figures["nps.wald"].Interval!.Value);
        var respondents = where is null ? _survey.Value.Respondents : _survey.Value.Count(where, reads!);
        var checks = new Dictionary<string, Action<ReferenceValue>>
        {
            ["n"] = v => v.Is(tally.N),
            ["promoters"] = v => v.Is(figures["nps.promoters"].Value * tally.N),
            ["passives"] = v => v.Is(figures["nps.passives"].Value * tally.N),
            ["detractors"] = v => v.Is(figures["nps.detractors"].Value * tally.N),
            ["nps"] = v => v.Is(figures["nps.score"].Value),
            ["var"] = v => v.Is(sample.Variance),
            ["se_points"] = v => v.Is(HalfWidth(wald)),
            ["wald95"] = v => v.Is(wald),
            ["mean_score"] = v => v.Is(figures["nps.mean"].Value),
            ["excluded(blank or code 11)"] = v => v.Is(respondents - tally.N),
            ["distribution"] = v => v.IsCounts(ByScore(tally, 0)),
            ["weighted"] = v => CheckWeighted(v, tally, figures["nps.score.weighted"]),
        };
        // The page gives less of the parts with and without a problem.
        reference.IsAllOf(checks.Where(c => reference.Parts.Exists(p => p.Key == c.Key)).ToDictionary());
    }

    private static void CheckWeighted(ReferenceValue reference, ScoreTally tally, Figure weighted)
    {
        var sample = NpsSample.Of(tally.Sums(SideOf, isWeighted: true));
        var wald = NpsInterval.Wald(sample)!.Value;
        reference.IsAllOf(new()
        {
            ["nps"] = v => v.Is(weighted.Value),
            ["promoters_pct"] = v => v.Is(100 * sample.Promoters),
            ["detractors_pct"] = v => v.Is(100 * sample.Detractors),
            ["kish_effective_n"] = v => v.Is(tally.EffectiveN),
            ["se_points_with_effective_n"] = v => v.Is(HalfWidth(wald)),
            ["wald95"] = v => v.Is(wald),
        });
    }

    private static ScoreTally ByProblem(string problem) => _survey.Value.Tally("nps", "NETPRO", Question.Nps, "Q15PROBLEM", problem);

    private static NpsSample SampleOf(ScoreTally tally) => NpsSample.Of(tally.Sums(SideOf));

    private static double SideOf(int score) => score >= 9 ? 1 : score <= 6 ? -1 : 0;

    private static double HalfWidth(Interval interval) => (interval.High - interval.Low) / 2 / 1.959963984540054;

    private static IEnumerable<KeyValuePair<string, long>> ByScore(ScoreTally tally, int lowest) =>
        tally.Counts.Select((count, i) => KeyValuePair.Create((i + lowest).ToString(CultureInfo.InvariantCulture), count));
}
