using CxKit.Core.Surveys;
using CxKit.Core.Surveys.Rules;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Surveys;

public sealed class DecisionTests
{
    private static readonly SurveyFacts _facts = SomeFacts.Plain;

    [Fact]
    public void A_survey_that_no_rule_refuses_is_offered()
    {
        var decision = Decision.Take(_facts, [new Rule("one", RuleFinding.Pass), new Rule("two", default)]);

        decision.IsOffered.Should().BeTrue();
        decision.Should().BeEquivalentTo(new Decision
        {
            Account = "desk",
            TicketId = "1",
            Episode = 1,
            SurveyId = "closed-ticket",
            JudgedAt = Some.Monday.AddHours(5),
        });
    }

    [Fact]
    public void The_first_refusal_is_the_reason()
    {
        var decision = Decision.Take(_facts, [new Rule("one", RuleFinding.Pass), new Rule("two", RuleFinding.Refuse("enough")), new Rule("three", RuleFinding.Refuse("too much"))]);

        decision.IsOffered.Should().BeFalse();
        (decision.RefusedBy, decision.Reason).Should().Be(("two", "enough"));
    }

    [Fact]
    public void A_rule_that_does_not_know_does_not_refuse_and_its_fact_is_named_once()
    {
        var decision = Decision.Take(
            _facts, [new Rule("one", RuleFinding.Unknown("replies")), new Rule("two", RuleFinding.Unknown("agent")), new Rule("three", RuleFinding.Unknown("replies"))]);

        decision.IsOffered.Should().BeTrue();
        decision.UnknownFacts.Should().Equal("replies", "agent");
    }

    [Fact]
    public void A_refusal_names_what_was_unknown_before_it()
    {
        var decision = Decision.Take(
            _facts, [new Rule("one", RuleFinding.Unknown("replies")), new Rule("two", RuleFinding.Refuse("enough")), new Rule("three", RuleFinding.Unknown("agent"))]);

        decision.RefusedBy.Should().Be("two");
        decision.UnknownFacts.Should().Equal("replies");
    }

    [Fact]
    public void A_resolution_after_a_reopening_is_judged_as_an_episode_of_its_own() =>
        Decision.Take(_facts with { Ticket = _facts.Ticket with { Reopens = 2 } }, []).Episode.Should().Be(3);

    [Fact]
    public void A_ticket_of_a_log_without_persons_and_messages_is_offered_and_names_what_it_lacks()
    {
        var bare = new Ticket { Account = "desk", Id = "1", Number = "INC1", OpenedAt = Some.Monday, Version = "1", State = TicketState.Closed };

        var decision = Decision.Take(_facts with { Ticket = bare }, SurveyRules.All);

        decision.IsOffered.Should().BeTrue();
        decision.JudgedAt.Should().Be(Some.Monday);
        decision.UnknownFacts.Should().Equal("requester", "who resolved it", "replies");
    }

    [Fact]
    public void The_catalogue_judges_in_its_order_and_quarantine_last() =>
        SurveyRules.All.Select(r => r.Name).Should().Equal(
            "kind", "before-start", "too-old", "requester-is-agent", "closed-by-automation", "no-human-reply", "sample", "quarantine");

    [Fact]
    public void Someone_in_quarantine_who_would_not_have_been_drawn_is_refused_for_the_draw()
    {
        var facts = _facts with { Survey = _facts.Survey with { Sample = 0 }, LastAskedAt = _facts.JudgedAt };

        Decision.Take(facts, SurveyRules.All).RefusedBy.Should().Be("sample");
    }

    private sealed record Rule(string Name, RuleFinding Finding) : ISurveyRule
    {
        public RuleFinding Judge(SurveyFacts facts) => Finding;
    }
}
