using CxKit.Core.Helpdesks;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class OfferTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Nothing_is_decided_before_the_pull_has_caught_up()
    {
        _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = "one", Tickets = [Some.Resolved("1")] });
        await _host.RunAsync("pull");
        (await _host.RunAsync("offer")).Should().Be(new StepOutcome(0));

        await _host.PullAsync();

        (await _host.RunAsync("offer")).Should().Be(new StepOutcome(1));
    }

    [Fact]
    public async Task Every_resolved_episode_gets_one_decision()
    {
        await _host.OfferAsync(Some.Resolved("1"), Some.Resolved("2") with { State = TicketState.Closed }, Some.Ticket("3"));

        (await _host.RunAsync("offer")).Should().Be(new StepOutcome(0));
        _host.Store.Surveys.Totals(Some.Desk).Should().Match<SurveyTotals>(t => t.Offered == 2 && t.Invitations == 2 && t.Refused.Count == 0);
        DecisionsOn("3").Should().BeEmpty();
    }

    [Fact]
    public async Task A_resolution_after_a_reopening_is_decided_anew()
    {
        await _host.OfferAsync(Some.Resolved("1"));

        await _host.OfferAsync(Some.Resolved("1", at: Some.Noon) with { Version = "2", Reopens = 1 });

        DecisionsOn("1").Select(d => (d.Episode, d.RefusedBy)).Should().Equal((1, null), (2, "quarantine"));
    }

    [Fact]
    public async Task A_person_is_claimed_in_the_order_of_resolutions_not_of_arrival()
    {
        await _host.OfferAsync(
            Some.Resolved("3", "ann", Some.Noon.AddHours(-1)), Some.Resolved("1", "ann", Some.Noon.AddHours(-3)), Some.Resolved("2", "ann", Some.Noon.AddHours(-2)));

        new[] { "1", "2", "3" }.Select(t => DecisionsOn(t).Single().RefusedBy).Should().Equal(null, "quarantine", "quarantine");
    }

    [Theory]
    [InlineData("0.25", 4)]
    [InlineData("1", 1)]
    public async Task An_invitation_stands_for_those_that_were_not_drawn(string sample, double weight)
    {
        _host.Restart(("Surveys:closed-ticket:Sample", sample));

        await _host.OfferAsync([.. Enumerable.Range(1, 20).Select(i => Some.Resolved($"{i}"))]);

        var invitations = Enumerable.Range(1, 20).SelectMany(i => _host.Store.Surveys.HistoryOf(Some.Desk, $"{i}").Invitations).ToList();
        invitations.Should().NotBeEmpty().And.OnlyContain(i => i.Weight == weight);
    }

    [Fact]
    public async Task A_ticket_that_was_not_drawn_does_not_claim_its_requester()
    {
        var (undrawn, drawn) = (TicketWhere(draw => draw >= 0.5), TicketWhere(draw => draw < 0.5));
        _host.Restart(("Surveys:closed-ticket:Sample", "0.5"));

        await _host.OfferAsync(Some.Resolved(undrawn, "ann", Some.Noon.AddHours(-3)), Some.Resolved(drawn, "ann"));

        DecisionsOn(undrawn).Single().RefusedBy.Should().Be("sample");
        DecisionsOn(drawn).Single().IsOffered.Should().BeTrue();
    }

    [Fact]
    public async Task An_invitation_is_due_the_delay_after_the_resolution_and_freezes_whom_it_concerns()
    {
        _host.Restart(("Surveys:closed-ticket:Delay", "01:00:00"));

        await _host.OfferAsync(Some.Resolved("1") with { Requester = new Person("ann") { Language = "fr" }, Agent = new Person("bob") });

        _host.Store.Surveys.HistoryOf(Some.Desk, "1").Invitations.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new
            {
                TicketId = "1",
                TicketNumber = "INC1",
                Episode = 1,
                SurveyId = "closed-ticket",
                PersonId = "ann",
                Language = "fr",
                State = InvitationState.Waiting,
                DueAt = Some.Noon,
                Attribution = new { Team = "network", Category = "mail", Agent = "bob" },
            });
    }

    [Fact]
    public async Task Too_old_is_measured_against_what_the_pull_has_seen_and_not_against_the_clock()
    {
        _host.Clock.Advance(TimeSpan.FromDays(365));
        var page = new TicketPage { Cursor = "one", Tickets = [Some.Resolved("1", at: Some.Noon.AddDays(-8)), Some.Resolved("2")], SeenUntil = Some.Noon, IsCaughtUp = true };
        _host.Helpdesk.Reader.Pages.Add(page);
        await _host.RunAsync("pull");

        await _host.RunAsync("offer");

        DecisionsOn("1").Single().RefusedBy.Should().Be("too-old");
        DecisionsOn("2").Single().IsOffered.Should().BeTrue();
    }

    [Fact]
    public async Task A_survey_decides_only_for_its_accounts()
    {
        _host.Restart(
            ("Surveys:closed-ticket:Accounts:0", Some.Desk),
            ("Surveys:other-desk:Accounts:0", "shop"),
            ("Accounts:shop:Connector", "Fake"));

        await _host.OfferAsync(Some.Resolved("1"));

        DecisionsOn("1").Select(d => (d.SurveyId, d.RefusedBy)).Should().Equal(("closed-ticket", null));
    }

    [Fact]
    public async Task A_lost_lease_stops_the_offer_with_nothing_decided()
    {
        await _host.PullAsync(Some.Resolved("1"));
        _host.LoseLease();

        await FluentActions.Awaiting(() => _host.RunAsync("offer")).Should().ThrowAsync<LeaseLostException>();

        DecisionsOn("1").Should().BeEmpty();
    }

    private static string TicketWhere(Func<double, bool> draw) =>
        Enumerable.Range(1, 100).Select(i => $"{i}").First(id => draw(HashDraw.Of(Some.Desk, id, "1", "closed-ticket")));

    private IReadOnlyList<Decision> DecisionsOn(string ticket) => _host.Store.Surveys.HistoryOf(Some.Desk, ticket).Decisions;
}
