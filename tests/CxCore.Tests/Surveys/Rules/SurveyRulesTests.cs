using CxKit.Core.Surveys;
using CxKit.Core.Surveys.Rules;
using CxKit.Core.Tickets;
using static CxKit.CxCore.Tests.Surveys.SomeFacts;

namespace CxKit.CxCore.Tests.Surveys.Rules;

public sealed class SurveyRulesTests
{
    [Fact]
    public void Plain_facts_pass_every_rule() => SurveyRules.All.Select(r => r.Judge(Plain)).Should().OnlyContain(f => f == RuleFinding.Pass);

    [Theory]
    [InlineData(TicketKind.Incident, true)]
    [InlineData(TicketKind.Request, true)]
    [InlineData(TicketKind.Change, false)]
    public void A_survey_follows_the_kinds_it_names(TicketKind kind, bool passes)
    {
        var facts = Plain with { Survey = Plain.Survey with { Kinds = [TicketKind.Incident, TicketKind.Request] }, Ticket = Plain.Ticket with { Kind = kind } };

        (Judge("kind", facts).Refusal is null).Should().Be(passes);
    }

    [Fact]
    public void A_survey_that_names_no_kind_follows_contacts_and_nothing_else() =>
        Enum.GetValues<TicketKind>().Where(kind => Judge("kind", Plain with { Ticket = Plain.Ticket with { Kind = kind } }) == RuleFinding.Pass)
            .Should().Equal(TicketKind.Incident, TicketKind.Request);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_was_resolved_before_asking_began_is_history(int secondsTooEarly, bool passes) =>
        (Judge("before-start", Plain with { AskFrom = Plain.JudgedAt.AddSeconds(secondsTooEarly) }).Refusal is null).Should().Be(passes);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Too_old_is_measured_against_the_latest_change_seen(int secondsTooOld, bool passes) =>
        (Judge("too-old", Plain with { SeenUntil = Plain.JudgedAt.AddDays(7).AddSeconds(secondsTooOld) }).Refusal is null).Should().Be(passes);

    [Fact]
    public void Too_old_can_be_turned_off() =>
        Judge("too-old", Plain with { Survey = Plain.Survey with { TooOld = null }, SeenUntil = Plain.JudgedAt.AddYears(3) }).Should().Be(RuleFinding.Pass);

    [Fact]
    public void A_refusal_says_its_numbers() =>
        Judge("too-old", Plain with { SeenUntil = Plain.JudgedAt.AddDays(8.5) }).Refusal.Should().Be("resolved 8.5 days before it was seen, more than 7 days");

    [Fact]
    public void An_agent_is_not_asked_about_their_own_work() =>
        Judge("requester-is-agent", Plain with { Ticket = Plain.Ticket with { Agent = new Person("ann") } }).Refusal.Should().NotBeNull();

    [Fact]
    public void Whether_the_requester_is_the_agent_takes_both()
    {
        Judge("requester-is-agent", Plain with { Ticket = Plain.Ticket with { Requester = null } }).UnknownFact.Should().Be("requester");
        Judge("requester-is-agent", Plain with { Ticket = Plain.Ticket with { Agent = null } }).UnknownFact.Should().Be("agent");
    }

    [Fact]
    public void What_a_machine_resolved_is_not_asked_about() =>
        Judge("closed-by-automation", Plain with { Ticket = Plain.Ticket with { ResolvedByAutomation = true } }).Refusal.Should().NotBeNull();

    [Fact]
    public void Who_resolved_it_can_be_unknown() =>
        Judge("closed-by-automation", Plain with { Ticket = Plain.Ticket with { ResolvedByAutomation = null } }).UnknownFact.Should().Be("who resolved it");

    [Fact]
    public void Nobody_is_asked_whom_no_person_ever_wrote_to() =>
        Judge("no-human-reply", Plain with { Ticket = Plain.Ticket with { FirstReplyAt = null } }).Refusal.Should().NotBeNull();

    [Fact]
    public void Without_a_journal_replies_are_unknown_not_none() =>
        Judge("no-human-reply", Plain with { Ticket = Plain.Ticket with { FirstReplyAt = null, RepliesAreKnown = false } }).UnknownFact.Should().Be("replies");

    [Theory]
    [InlineData(30, 0, true)]
    [InlineData(30, -1, false)]
    [InlineData(-30, 0, true)]
    [InlineData(-30, 1, false)]
    public void A_person_is_left_in_peace_for_30_days_before_and_after_having_been_asked(int days, int seconds, bool passes) =>
        (Judge("quarantine", Plain with { LastAskedAt = Plain.JudgedAt.AddDays(days).AddSeconds(seconds) }).Refusal is null).Should().Be(passes);

    [Fact]
    public void Nobody_is_in_quarantine_who_cannot_be_named() =>
        Judge("quarantine", Plain with { Ticket = Plain.Ticket with { Requester = null }, LastAskedAt = Plain.JudgedAt }).UnknownFact.Should().Be("requester");

    [Fact]
    public void No_quarantine_keeps_nobody_from_being_asked() =>
        Judge("quarantine", Plain with { Survey = Plain.Survey with { Quarantine = TimeSpan.Zero }, LastAskedAt = Plain.JudgedAt }).Should().Be(RuleFinding.Pass);
}
