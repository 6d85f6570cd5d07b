using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

/// <summary>A call that failed may have posted all the same: only a look at the ticket tells.</summary>
public sealed class UncertainDeliveryTests : IDisposable
{
    private readonly TestHost _host = new();

    private FakePoster Poster => _host.Helpdesk.Poster;

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_looks_and_nothing_is_posted_before_the_helpdesk_has_settled(bool isPosted)
    {
        await FailAsync(isPosted);
        _host.Clock.Advance(TimeSpan.FromSeconds(29));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(0, Some.Noon.AddSeconds(30)));

        Poster.LookedAt.Should().BeEmpty();
        Poster.Calls.Should().HaveCount(1);
        InvitationOn("1").State.Should().Be(InvitationState.Posting);
    }

    [Fact]
    public async Task What_the_ticket_is_marked_with_was_delivered_and_its_link_holds()
    {
        await FailAsync(isPosted: true);
        _host.Clock.Advance(TimeSpan.FromSeconds(30));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(1));

        Poster.LookedAt.Should().Equal("1");
        Poster.Posted.Should().ContainSingle();
        InvitationOn("1").State.Should().Be(InvitationState.Delivered);
        (await _host.AnswerAsync("1", 5)).Should().Be(AnswerOutcome.Stored);
    }

    [Fact]
    public async Task What_the_ticket_is_not_marked_with_is_posted_once_under_a_new_link()
    {
        await FailAsync(isPosted: false);
        _host.Clock.Advance(TimeSpan.FromSeconds(30));

        await _host.RunAsync("deliver");
        await _host.RunAsync("deliver");

        Poster.Posted.Should().ContainSingle();
        (await _host.AnswerAsync("1", 5)).Should().Be(AnswerOutcome.Stored);
    }

    [Fact]
    public async Task The_mark_of_an_earlier_episode_is_not_taken_for_this_ones()
    {
        _host.Restart(("Surveys:closed-ticket:Quarantine", "00:00:00"));
        await _host.OfferAsync(Some.Resolved("1"));
        await _host.RunAsync("deliver");
        Poster.FailsBefore = true;
        await _host.OfferAsync(Some.Resolved("1", at: Some.Noon) with { Version = "2", Reopens = 1 });
        await ShouldFailAsync();
        Poster.FailsBefore = false;
        _host.Clock.Advance(TimeSpan.FromSeconds(30));

        await _host.RunAsync("deliver");

        Poster.Posted.Should().HaveCount(2);
        Poster.Posted.Select(p => p.InvitationId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_process_that_died_leaves_claims_that_the_next_one_settles()
    {
        await FailAsync(isPosted: true);
        _host.Restart();
        _host.Clock.Advance(TimeSpan.FromMinutes(5));

        await _host.RunAsync("deliver");

        Poster.Posted.Should().ContainSingle();
        InvitationOn("1").State.Should().Be(InvitationState.Delivered);
    }

    [Fact]
    public async Task An_uncertain_invitation_does_not_hold_up_the_others()
    {
        await FailAsync(isPosted: true);
        await _host.OfferAsync(Some.Resolved("2"));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(1, Some.Noon.AddSeconds(30)));

        Poster.Posted.Select(p => p.TicketId).Should().Equal("1", "2");
    }

    [Fact]
    public async Task A_customer_who_answers_before_the_bookkeeping_is_heard()
    {
        await FailAsync(isPosted: true);
        (await _host.AnswerAsync("1", 2)).Should().Be(AnswerOutcome.Stored);
        _host.Clock.Advance(TimeSpan.FromSeconds(30));

        await _host.RunAsync("deliver");

        InvitationOn("1").State.Should().Be(InvitationState.Answered);
        Poster.Posted.Should().ContainSingle();
    }

    private async Task FailAsync(bool isPosted)
    {
        (Poster.FailsAfter, Poster.FailsBefore) = (isPosted, !isPosted);
        await _host.OfferAsync(Some.Resolved("1"));
        await ShouldFailAsync();
        (Poster.FailsAfter, Poster.FailsBefore) = (false, false);
    }

    private async Task ShouldFailAsync() => await FluentActions.Awaiting(() => _host.RunAsync("deliver")).Should().ThrowAsync<HelpdeskException>();

    private Invitation InvitationOn(string ticket) => _host.Store.Surveys.HistoryOf(Some.Desk, ticket).Invitations.Single();
}
