using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Insights;

public sealed class WatermelonVerdictTests
{
    [Theory]
    [InlineData(0.99, 0.2, 0.6, Verdict.Ripe)]
    [InlineData(0.99, 0.9, 0.98, Verdict.Sound)]
    [InlineData(0.80, 0.2, 0.6, Verdict.Red)]
    [InlineData(0.80, 0.9, 0.98, Verdict.Happy)]
    [InlineData(0.99, 0.7, 0.9, Verdict.CannotTell)]
    [InlineData(0.80, 0.7, 0.9, Verdict.CannotTell)]
    public void Sla_and_experience_side_by_side_give_the_verdict(double sla, double low, double high, Verdict verdict) =>
        Judge(sla, low, high).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData(0.95, Verdict.Sound)]
    [InlineData(0.9499, Verdict.Happy)]
    public void The_sla_is_inside_its_target_by_value(double sla, Verdict verdict) => Judge(sla, 0.9, 0.98).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData(0.85, 0.95, Verdict.Sound)]
    [InlineData(0.8499, 0.95, Verdict.CannotTell)]
    [InlineData(0.5, 0.85, Verdict.CannotTell)]
    [InlineData(0.5, 0.8499, Verdict.Ripe)]
    public void An_interval_that_touches_the_target_from_above_is_inside_and_from_below_is_across(double low, double high, Verdict verdict) =>
        Judge(0.99, low, high).Verdict.Should().Be(verdict);

    [Theory]
    [InlineData(4, Verdict.CannotTell)]
    [InlineData(5, Verdict.Ripe)]
    public void It_takes_five_answers(long n, Verdict verdict) => Judge(0.99, 0.1, 0.5, n).Verdict.Should().Be(verdict);

    [Fact]
    public void Without_a_settled_agreement_nobody_can_tell()
    {
        var verdict = WatermelonVerdict.Of("network", Some.Figure("sla.attainment", null, 0), 0.95, Some.Figure("csat.top", 0.2, 100, new Interval(0.1, 0.3)), 0.85);

        verdict.Should().Be(new WatermelonVerdict("network", Verdict.CannotTell, "no settled agreement to judge by"));
    }

    [Fact]
    public void A_verdict_shows_its_evidence() =>
        Judge(0.99, 0.25, 0.35, 80).Because.Should().Be("SLA 99.0 % against 95.0 %; satisfied 30.0 % (25.0 % to 35.0 %, 80 answers) against 85.0 %");

    [Fact]
    public void Too_few_answers_are_counted_and_not_repeated() => Judge(0.99, 0.1, 0.5, 3).Because.Should().Be("only 3 answers; it takes 5");

    [Fact]
    public void An_interval_across_the_target_says_so() => Judge(0.99, 0.7, 0.9).Because.Should().EndWith(": the interval lies across the target");

    private static WatermelonVerdict Judge(double sla, double low, double high, long n = 100) => WatermelonVerdict.Of(
        "network", Some.Figure("sla.attainment", sla), 0.95, Some.Figure("csat.top", (low + high) / 2, n, new Interval(low, high)), 0.85);
}
