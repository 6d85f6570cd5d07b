using CxKit.Core.Surveys;
using static CxKit.CxCore.Tests.Surveys.SomeFacts;

namespace CxKit.CxCore.Tests.Surveys.Rules;

public sealed class SampleRuleTests
{
    private const int Tickets = 4000;

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void About_the_share_is_drawn(double share)
    {
        // Four standard deviations: what is drawn never changes, so that this holds or does not.
        var allowed = 4 * Math.Sqrt(Tickets * share * (1 - share));

        ((double)Drawn(share).Count).Should().BeApproximately(Tickets * share, allowed);
    }

    [Fact]
    public void A_sample_of_none_and_of_all_is_just_that()
    {
        Drawn(0).Should().BeEmpty();
        Drawn(1).Should().HaveCount(Tickets);
    }

    [Fact]
    public void Whoever_is_drawn_for_a_smaller_sample_is_drawn_for_a_greater_one() => Drawn(0.2).Should().BeSubsetOf(Drawn(0.3));

    [Fact]
    public void The_draw_depends_on_account_ticket_episode_and_survey_alone()
    {
        var facts = FactsOf("1", 0.5);
        var reason = ReasonOf(Undrawn(facts));

        ReasonOf(Undrawn(facts) with { SeenUntil = Some.Monday.AddYears(1), LastAskedAt = Some.Monday }).Should().Be(reason);
        ReasonOf(Undrawn(facts) with { Ticket = facts.Ticket with { Version = "2", Team = "network" } }).Should().Be(reason);
        ReasonOf(Undrawn(facts) with { Ticket = facts.Ticket with { Account = "shop" } }).Should().NotBe(reason);
        ReasonOf(Undrawn(facts) with { Ticket = facts.Ticket with { Id = "2" } }).Should().NotBe(reason);
        ReasonOf(Undrawn(facts) with { Ticket = facts.Ticket with { Reopens = 1 } }).Should().NotBe(reason);
        ReasonOf(Undrawn(facts) with { Survey = facts.Survey with { Id = "other", Sample = 0 } }).Should().NotBe(reason);
    }

    // A sample of none refuses everybody, and the refusal names the draw.
    private static SurveyFacts Undrawn(SurveyFacts facts) => facts with { Survey = facts.Survey with { Sample = 0 } };

    private static string ReasonOf(SurveyFacts facts) => Judge("sample", facts).Refusal!;

    private static List<string> Drawn(double share) =>
        [.. Enumerable.Range(0, Tickets).Select(i => $"{i}").Where(id => Judge("sample", FactsOf(id, share)).Refusal is null)];

    private static SurveyFacts FactsOf(string ticket, double share) =>
        Plain with { Survey = Plain.Survey with { Sample = share }, Ticket = Some.Resolved(ticket) };
}
