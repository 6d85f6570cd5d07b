using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Steps;

public sealed class DeliverTests : IDisposable
{
    private readonly TestHost _host = new();

    private FakePoster Poster => _host.Helpdesk.Poster;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_due_invitation_is_posted_once()
    {
        await _host.OfferAsync(Some.Resolved("1"));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(1));
        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(0));

        Poster.Posted.Should().ContainSingle();
        InvitationOn("1").Should().BeEquivalentTo(new { State = InvitationState.Delivered, DeliveredAt = Some.Noon, ExpiresAt = Some.Noon.AddDays(14) });
        Poster.Posted[0].InvitationId.Should().Be(InvitationOn("1").Id);
    }

    [Theory]
    [InlineData("fr", "Votre demande INC1 est résolue.")]
    [InlineData("fr-CA", "Votre demande INC1 est résolue.")]
    [InlineData("en", "Your request INC1 has been resolved.")]
    [InlineData("de", "Your request INC1 has been resolved.")]
    [InlineData("no language at all", "Your request INC1 has been resolved.")]
    [InlineData(null, "Votre demande INC1 est résolue.")]
    public async Task The_text_is_in_the_requesters_language_else_in_the_accounts_and_holds_the_link(string? language, string begins)
    {
        _host.Restart(("Accounts:desk:Language", "fr"));
        await _host.OfferAsync(Some.Resolved("1") with { Requester = new Person("ann") { Language = language } });

        await _host.RunAsync("deliver");

        Poster.Posted.Single().Text.Should().StartWith(begins).And.MatchRegex(@"https://cx\.example\.com/a/[A-Za-z0-9_-]{22}$");
    }

    [Fact]
    public async Task The_link_opens_the_invitation_and_no_two_are_alike()
    {
        await _host.OfferAsync(Some.Resolved("1"), Some.Resolved("2"));

        await _host.RunAsync("deliver");

        Poster.Posted.Select(p => p.Text[^22..]).Should().OnlyHaveUniqueItems();
        (await _host.AnswerAsync("2", 4)).Should().Be(AnswerOutcome.Stored);
        InvitationOn("1").State.Should().Be(InvitationState.Delivered);
        InvitationOn("2").State.Should().Be(InvitationState.Answered);
    }

    [Fact]
    public async Task An_invitation_waits_until_it_is_due()
    {
        _host.Restart(("Surveys:closed-ticket:Delay", "03:00:00"));
        await _host.OfferAsync(Some.Resolved("1"));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(0, Some.Noon.AddHours(2)));
        Poster.Posted.Should().BeEmpty();

        _host.Clock.Advance(TimeSpan.FromHours(2));
        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(1));
    }

    [Fact]
    public async Task Invitations_go_out_in_calls_of_the_size_that_the_helpdesk_takes()
    {
        Poster.BatchSize = 2;
        await _host.OfferAsync([.. Enumerable.Range(1, 5).Select(i => Some.Resolved($"{i}"))]);

        (await _host.RunAsync("deliver")).Done.Should().Be(5);

        Poster.Calls.Should().Equal(2, 2, 1);
    }

    [Fact]
    public async Task What_the_helpdesk_puts_off_is_posted_later_with_another_link()
    {
        var links = new List<string>();
        Poster.Result = post =>
        {
            links.Add(post.Text);
            return links.Count == 1 ? ItemResult.TryLater : ItemResult.Done;
        };
        await _host.OfferAsync(Some.Resolved("1"));

        (await _host.RunAsync("deliver")).WaitUntil.Should().Be(Some.Noon.AddMinutes(1));
        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(0, Some.Noon.AddMinutes(1)));
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(1));

        links.Should().HaveCount(2).And.OnlyHaveUniqueItems();
        InvitationOn("1").State.Should().Be(InvitationState.Delivered);
    }

    [Fact]
    public async Task What_the_helpdesk_refuses_is_undeliverable_with_its_reason()
    {
        Poster.Result = post => post.TicketId == "1" ? ItemResult.Refused : ItemResult.Done;
        await _host.OfferAsync(Some.Resolved("1"), Some.Resolved("2"));

        await _host.RunAsync("deliver");
        _host.Clock.Advance(TimeSpan.FromDays(2));
        await _host.RunAsync("deliver");

        InvitationOn("1").Should().BeEquivalentTo(new { State = InvitationState.Undeliverable, Fault = "the ticket is locked" });
        Poster.Posted.Select(p => p.TicketId).Should().Equal("2");
        Poster.Calls.Should().Equal(2);
    }

    [Fact]
    public async Task A_helpdesk_that_cannot_post_is_left_alone()
    {
        _host.Helpdesk.CanPost = false;
        await _host.OfferAsync(Some.Resolved("1"));

        (await _host.RunAsync("deliver")).Should().Be(new StepOutcome(0));
        InvitationOn("1").State.Should().Be(InvitationState.Waiting);
    }

    [Fact]
    public async Task A_lost_lease_stops_the_delivery_before_anything_is_posted()
    {
        await _host.OfferAsync(Some.Resolved("1"));
        _host.LoseLease();

        await FluentActions.Awaiting(() => _host.RunAsync("deliver")).Should().ThrowAsync<LeaseLostException>();

        Poster.Calls.Should().BeEmpty();
        InvitationOn("1").State.Should().Be(InvitationState.Waiting);
    }

    private Invitation InvitationOn(string ticket) => _host.Store.Surveys.HistoryOf(Some.Desk, ticket).Invitations.Single();
}
