using CxKit.Core.Surveys;

namespace CxKit.Storage.Tests.Surveys;

public sealed class InvitationTests : IDisposable
{
    private readonly TempStore _temp = new();

    public InvitationTests()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(), Some.Ticket("2", requester: "bob").Resolved(Some.Monday.AddHours(2))));
        _temp.Decide(Some.Offer);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Due_invitations_are_read_the_earliest_first()
    {
        Due(Some.Monday.AddHours(2)).Should().BeEmpty();
        Due(Some.Monday.AddHours(3)).Should().Equal("2");
        Due(Some.Monday.AddDays(1)).Should().Equal("2", "1");
    }

    [Fact]
    public void An_invitation_is_claimed_once_and_found_by_its_link()
    {
        _temp.Claim("1").Should().Equal("inv-1-1");

        _temp.Claim("1", "another link").Should().BeEmpty();

        Due(Some.Monday.AddDays(1)).Should().Equal("2");
        _temp.Store.Surveys.FindByLink(Some.Hash("1"))!.State.Should().Be(InvitationState.Posting);
        _temp.Store.Surveys.FindByLink(Some.Hash("another link")).Should().BeNull();
        var open = _temp.Store.Surveys.ReadOpenClaims(Some.Desk).Should().ContainSingle().Which;
        (open.Invitation.Id, open.ClaimedAt).Should().Be(("inv-1-1", Some.Monday.AddHours(6)));
    }

    [Fact]
    public void Back_to_waiting_drops_the_link_and_a_new_one_can_be_claimed()
    {
        _temp.Claim("1");

        Settle(InvitationState.Waiting, dueAt: Some.Monday.AddDays(1));

        _temp.Store.Surveys.FindByLink(Some.Hash("1")).Should().BeNull();
        Due(Some.Monday.AddHours(23)).Should().NotContain("1");
        _temp.Claim("1", "second").Should().HaveCount(1);
    }

    [Fact]
    public void Delivered_and_undeliverable_are_told_with_their_times_and_fault()
    {
        _temp.Claim("1");
        Settle(InvitationState.Delivered);
        _temp.Claim("2");
        _temp.Store.Surveys.Settle(_temp.Lease, [new Settlement("inv-2-1", InvitationState.Undeliverable) { Fault = "closed for comments" }]);

        var delivered = _temp.Store.Surveys.FindByLink(Some.Hash("1"))!;
        (delivered.State, delivered.DeliveredAt, delivered.ExpiresAt).Should().Be((InvitationState.Delivered, Some.Monday.AddHours(7), Some.Monday.AddDays(14)));
        _temp.Store.Surveys.HistoryOf(Some.Desk, "2").Invitations.Single().Fault.Should().Be("closed for comments");
        var totals = _temp.Store.Surveys.Totals(Some.Desk);
        (totals.Offered, totals.Invitations, totals.Delivered).Should().Be((2, 2, 1));
        _temp.Store.Surveys.ReadOpenClaims(Some.Desk).Should().BeEmpty();
    }

    [Fact]
    public void Only_what_is_being_posted_can_be_settled()
    {
        Settle(InvitationState.Delivered);

        Due(Some.Monday.AddDays(1)).Should().Contain("1");
        var act = () => Settle(InvitationState.Answered);
        act.Should().Throw<ArgumentException>();
    }

    private IEnumerable<string> Due(DateTimeOffset now) => _temp.Store.Surveys.ReadDue(Some.Desk, now, 10).Select(i => i.TicketId);

    private void Settle(InvitationState state, DateTimeOffset? dueAt = null) => _temp.Store.Surveys.Settle(
        _temp.Lease,
        [new Settlement("inv-1-1", state) { DeliveredAt = Delivered(state, 7), ExpiresAt = Delivered(state, 14 * 24), DueAt = dueAt }]);

    private static DateTimeOffset? Delivered(InvitationState state, int hours) => state == InvitationState.Delivered ? Some.Monday.AddHours(hours) : null;
}
