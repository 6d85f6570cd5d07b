using CxKit.Core.Insights.Loyalty;
using CxKit.Core.Metrics;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Insights;

public sealed class LoyaltyVerdictTests
{
    private static readonly Dictionary<string, double> _targets = new() { ["csat.top"] = 0.85, ["nps.detractors"] = 0.3, ["nps.score"] = 30, ["churn.rate"] = 0.1 };

    private static readonly Figure _content = Some.Figure("csat.top", 0.9, 50, new Interval(0.86, 0.95));
    private static readonly Figure _discontent = Some.Figure("csat.top", 0.5, 50, new Interval(0.4, 0.6));

    [Theory]
    [InlineData(true, 0.05, LoyaltyState.Loyal)]
    [InlineData(true, 0.2, LoyaltyState.ContentAndLeaving)]
    [InlineData(false, 0.05, LoyaltyState.Captive)]
    [InlineData(false, 0.2, LoyaltyState.Leaving)]
    public void What_they_say_and_what_they_do_give_the_verdict(bool isContent, double churn, LoyaltyState state) =>
        Judge(churn, isContent ? _content : _discontent).State.Should().Be(state);

    [Theory]
    [InlineData(0.1, LoyaltyState.Loyal)]
    [InlineData(0.1001, LoyaltyState.ContentAndLeaving)]
    public void They_leave_where_churn_is_above_its_target(double churn, LoyaltyState state) => Judge(churn, _content).State.Should().Be(state);

    [Theory]
    [InlineData(0.85, 0.95, LoyaltyState.Loyal)]
    [InlineData(0.8499, 0.95, LoyaltyState.CannotTell)]
    [InlineData(0.5, 0.85, LoyaltyState.CannotTell)]
    [InlineData(0.5, 0.8499, LoyaltyState.Captive)]
    public void A_figure_counts_only_where_its_whole_interval_lies_on_one_side(double low, double high, LoyaltyState state) =>
        Judge(0, Some.Figure("csat.top", low, 50, new Interval(low, high))).State.Should().Be(state);

    [Theory]
    [InlineData(0.2, 0.3, LoyaltyState.Loyal)]
    [InlineData(0.2, 0.3001, LoyaltyState.CannotTell)]
    [InlineData(0.3, 0.4, LoyaltyState.CannotTell)]
    [InlineData(0.3001, 0.4, LoyaltyState.Captive)]
    public void Fewer_detractors_are_better(double low, double high, LoyaltyState state) =>
        Judge(0, Some.Figure("nps.detractors", low, 50, new Interval(low, high))).State.Should().Be(state);

    [Fact]
    public void A_figure_that_does_not_judge_is_not_judged() =>
        LoyaltyVerdict.Of("acme", [Some.Figure("nps.passives", 0.9, 50, new Interval(0.8, 1))], Churn(0), new Dictionary<string, double> { ["nps.passives"] = 0.5, ["churn.rate"] = 0.1 })
            .State.Should().Be(LoyaltyState.CannotTell);

    [Theory]
    [InlineData(4, LoyaltyState.CannotTell)]
    [InlineData(5, LoyaltyState.Loyal)]
    public void It_takes_five_answers(long n, LoyaltyState state) => Judge(0, _content with { N = n }).State.Should().Be(state);

    [Fact]
    public void Figures_that_disagree_are_not_averaged_away_whether_they_leave_or_not()
    {
        var promoters = Some.Figure("nps.score", 60, 50, new Interval(40, 80));

        Judge(0, _discontent, promoters).State.Should().Be(LoyaltyState.Divided);
        Judge(0.9, promoters, _discontent).State.Should().Be(LoyaltyState.Divided);
        LoyaltyVerdict.Of("acme", [_discontent, promoters], Some.Figure("churn.rate", null, 0), _targets).State.Should().Be(LoyaltyState.Divided);
    }

    [Fact]
    public void A_figure_across_its_target_leaves_the_word_to_the_others() =>
        Judge(0, Some.Figure("nps.score", 30, 50, new Interval(10, 50)), _content).State.Should().Be(LoyaltyState.Loyal);

    [Fact]
    public void Nobody_can_tell_without_answers_targets_or_churn()
    {
        Judge(0).State.Should().Be(LoyaltyState.CannotTell);
        Judge(0, _content with { Interval = null }).State.Should().Be(LoyaltyState.CannotTell);
        LoyaltyVerdict.Of("acme", [_content], Some.Figure("churn.rate", null, 0), _targets).State.Should().Be(LoyaltyState.CannotTell);
        LoyaltyVerdict.Of("acme", [_content], Churn(0), new Dictionary<string, double> { ["csat.top"] = 0.85 }).State.Should().Be(LoyaltyState.CannotTell);
        LoyaltyVerdict.Of("acme", [_content], Churn(0), new Dictionary<string, double> { ["churn.rate"] = 0.1 }).Should().Match<LoyaltyVerdict>(v => v.State == LoyaltyState.CannotTell && v.Said.Count == 0);
    }

    [Fact]
    public void A_verdict_lays_all_figures_side_by_side()
    {
        var promoters = Some.Figure("nps.score", 31.25, 40, new Interval(10, 50));

        var verdict = Judge(0.2, _content, promoters, Some.Figure("csat.mean", 4.2));

        verdict.Group.Should().Be("acme");
        verdict.Said.Should().Equal(_content, promoters);
        verdict.Churn.Value.Should().Be(0.2);
        verdict.Because.Should().Be($"{_content.Definition.Name.English} 90.0 % (n 50): inside its target; NPS 31.3 (n 40): cannot tell; Customers lost 20.0 % (n 10): outside its target");
    }

    [Fact]
    public void What_is_outside_or_unknown_is_said_so()
    {
        Judge(0.05, _discontent).Because.Should().Contain("50.0 % (n 50): outside its target").And.EndWith("Customers lost 5.0 % (n 10): inside its target");
        LoyaltyVerdict.Of("acme", [], Some.Figure("churn.rate", null, 0), _targets).Because.Should().Be("Customers lost unknown (n 0): cannot tell");
    }

    private static LoyaltyVerdict Judge(double churn, params Figure[] said) => LoyaltyVerdict.Of("acme", said, Churn(churn), _targets);

    private static Figure Churn(double value) => Some.Figure("churn.rate", value, 10, Wilson.Of(1, 10));
}
