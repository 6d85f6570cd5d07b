using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>Reading tickets.</summary>
public abstract partial class HelpdeskContract
{
    [Fact]
    public async Task Every_ticket_is_read_and_the_last_page_says_that_all_was()
    {
        var pull = await PullAsync(_desk.Open());

        pull.Tickets.Select(t => t.Id).Distinct().Should().BeEquivalentTo((await _desk.TruthAsync()).Values.Where(t => !t.Deleted).Select(t => t.Id));
        pull.Pages[^1].IsCaughtUp.Should().BeTrue();
        pull.Pages.SkipLast(1).Should().OnlyContain(p => !p.IsCaughtUp);
        pull.Pages[^1].SeenUntil.Should().NotBeNull();
    }

    [Fact]
    public async Task Small_pages_bring_the_same_tickets_events_and_agreements_as_large_ones()
    {
        var whole = await PullAsync(_desk.Open());
        var inParts = await PullAsync(_desk.Open(Vendor.SmallPages));

        Latest(inParts.Tickets).Should().BeEquivalentTo(Latest(whole.Tickets), o => o.ComparingByMembers<Ticket>());
        inParts.Events.DistinctBy(e => e.Id).Should().BeEquivalentTo(whole.Events.DistinctBy(e => e.Id));
        inParts.Slas.DistinctBy(s => s.Id).Should().BeEquivalentTo(whole.Slas.DistinctBy(s => s.Id));
    }

    [Fact]
    public async Task A_ticket_tells_who_reported_it_when_and_when_it_was_resolved()
    {
        var lives = await _desk.LivesAsync();

        var tickets = Latest((await PullAsync(_desk.Open())).Tickets);

        tickets.Where(t => t.IsContact).Should().NotBeEmpty().And.AllSatisfy(ticket =>
        {
            var life = lives[ticket.Id];
            ticket.Number.Should().Be(life.Number);
            ticket.Account.Should().Be(SimulatedAccount.Name);
            ticket.Requester!.Id.Should().Be(life.Caller);
            ticket.OpenedAt.Should().BeCloseTo(life.OpenedAt, TimeSpan.FromSeconds(1));
            ticket.IsResolved.Should().Be(life.ResolvedAt is not null);
            if (life.ResolvedAt is { } resolvedAt) ticket.ResolvedAt.Should().BeCloseTo(resolvedAt, TimeSpan.FromSeconds(1));
            if (ticket.IsResolved) ticket.Reopens.Should().NotBeNull();
        });
        tickets.Should().Contain(t => t.Requester!.Language != null && t.Requester.Email != null);
        tickets.Should().Contain(t => t.Team != null).And.Contain(t => t.Agent != null).And.Contain(t => t.Priority != null);
        tickets.Any(t => t.Channel is not null).Should().Be(Vendor.TellsChannel);
    }

    [Fact]
    public async Task What_the_desk_wrote_to_the_customer_is_heard_and_what_a_machine_wrote_is_not()
    {
        var lives = await _desk.LivesAsync();

        var pull = await PullAsync(_desk.Open());

        var whole = Whole(pull);
        whole.Should().Contain(t => t.RepliesAreKnown && t.FirstReplyAt != null).And.Contain(t => t.FirstReplyAt == null);
        whole.Where(t => t.FirstReplyAt is not null && t.IsContact).Should().AllSatisfy(t =>
            lives[t.Id].HeardAt.Should().Contain(h => (h - t.FirstReplyAt!.Value).Duration() <= TimeSpan.FromSeconds(1)));
        whole.Should().Contain(t => t.TouchedBy.Count > 0);
    }

    [Fact]
    public async Task It_is_known_whether_a_machine_resolved_a_ticket()
    {
        var before = await PullAsync(_desk.Open());
        var again = Latest(before.Tickets).Where(t => t is { State: TicketState.Resolved, IsContact: true, Agent: not null }).Take(2).Select(t => t.Id).ToList();
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        foreach (var id in again) await _desk.HappenAsync(id, "reopen");
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await _desk.HappenAsync(again[0], "solve");
        await _desk.HappenAsync(again[1], "solve", by: "system");
        await _desk.PassAsync(TimeSpan.FromMinutes(5));

        var pull = await PullAsync(_desk.Open(), before.Cursor);

        Whole(pull).Single(t => t.Id == again[0]).ResolvedByAutomation.Should().BeFalse();
        Whole(pull).Single(t => t.Id == again[1]).ResolvedByAutomation.Should().BeTrue();
    }

    [Fact]
    public async Task Agreements_end_kept_or_broken()
    {
        var pull = await PullAsync(_desk.Open());

        var latest = pull.Slas.GroupBy(s => s.Id).Select(g => g.Last()).ToList();
        latest.Should().Contain(s => s.State == SlaState.Met).And.Contain(s => s.State == SlaState.Breached);
        latest.Should().Contain(s => s.Target == SlaTarget.Response).And.Contain(s => s.Target == SlaTarget.Resolution);
        var resolved = Latest(pull.Tickets).Where(t => t is { IsResolved: true, IsContact: true }).Select(t => t.Id).ToList();
        resolved.Should().BeSubsetOf(latest.Where(s => s.State is SlaState.Met or SlaState.Breached).Select(s => s.TicketId));
    }

    [Fact]
    public async Task Reading_on_while_nothing_happened_brings_nothing_new()
    {
        var helpdesk = _desk.Open();
        var first = await PullAsync(helpdesk);

        var second = await PullAsync(helpdesk, first.Cursor);

        var before = Latest(first.Tickets).ToDictionary(t => t.Id, t => t.Version);
        second.Tickets.Should().NotContain(t => before[t.Id] != t.Version);
        second.Events.Select(e => e.Id).Should().BeSubsetOf(first.Events.Select(e => e.Id));
        second.Pages[^1].IsCaughtUp.Should().BeTrue();
    }

    [Fact]
    public async Task What_happened_since_comes_with_the_next_reading_in_another_process()
    {
        var first = await PullAsync(_desk.Open());
        var open = Latest(first.Tickets).First(t => t is { State: TicketState.Open, IsContact: true, Agent: not null });
        var solved = Latest(first.Tickets).First(t => t is { State: TicketState.Resolved, IsContact: true });
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await _desk.HappenAsync(open.Id, "comment");
        await _desk.HappenAsync(open.Id, "solve");
        await _desk.HappenAsync(solved.Id, "reopen");
        await _desk.PassAsync(TimeSpan.FromMinutes(5));

        var second = await PullAsync(_desk.Open(), first.Cursor);

        Latest(second.Tickets).Single(t => t.Id == open.Id).IsResolved.Should().BeTrue();
        var reopened = Latest(second.Tickets).Single(t => t.Id == solved.Id);
        reopened.State.Should().Be(TicketState.Open);
        reopened.Episode.Should().Be(solved.Episode + 1);
        second.Events.Should().Contain(e => e.TicketId == open.Id && e.Kind == TicketEventKind.PublicComment && !e.IsAutomatic);
    }

    [Fact]
    public async Task A_deleted_ticket_is_gone()
    {
        var helpdesk = _desk.Open();
        var first = await PullAsync(helpdesk);
        var doomed = first.Tickets[0].Id;
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await _desk.HappenAsync(doomed, "delete");
        await _desk.PassAsync(TimeSpan.FromMinutes(5));

        var gone = Vendor.TellsDeletions
            ? (await PullAsync(helpdesk, first.Cursor)).Pages.SelectMany(p => p.Gone)
            : (await helpdesk.Tickets!.ReadAsync([doomed], default)).Gone;

        gone.Should().Contain(doomed);
    }

    [Fact]
    public async Task A_ticket_that_vanished_without_a_trace_is_gone_when_it_is_looked_for()
    {
        var helpdesk = _desk.Open();
        var first = Latest((await PullAsync(helpdesk)).Tickets).Take(3).Select(t => t.Id).ToList();
        await _desk.PassAsync(TimeSpan.FromMinutes(5));
        await _desk.HappenAsync(first[1], "vanish");

        var reading = await helpdesk.Tickets!.ReadAsync(first, default);

        reading.Gone.Should().Equal(first[1]);
        reading.Tickets.Select(t => t.Id).Should().BeEquivalentTo([first[0], first[2]]);
    }

    [Fact]
    public async Task Reading_by_id_brings_the_same_as_reading_in_order()
    {
        var helpdesk = _desk.Open();
        var stream = Latest((await PullAsync(helpdesk)).Tickets).Take(helpdesk.Tickets!.ReadAtOnce - 1).ToDictionary(t => t.Id);

        var reading = await helpdesk.Tickets.ReadAsync([.. stream.Keys, Vendor.UnknownId], default);

        reading.Tickets.Should().HaveCount(stream.Count).And.AllSatisfy(t =>
            t.Should().BeEquivalentTo(stream[t.Id], o => o.ComparingByMembers<Ticket>().Excluding(x => x.RepliesAreKnown)));
        reading.Gone.Should().Equal(Vendor.UnknownId);
    }

    [Fact]
    public async Task No_more_tickets_are_read_at_once_than_is_said()
    {
        var reader = _desk.Open().Tickets!;

        await FluentActions.Awaiting(() => reader.ReadAsync([.. Enumerable.Repeat(Vendor.UnknownId, reader.ReadAtOnce + 1)], default))
            .Should().ThrowAsync<ArgumentException>();
        (await reader.ReadAsync([], default)).Tickets.Should().BeEmpty();
    }

    private static IReadOnlyList<Ticket> Whole(Pull pull) =>
        [.. Latest(pull.Tickets).Select(t => t.WithEvents(pull.Events.Where(e => e.TicketId == t.Id).DistinctBy(e => e.Id)))];

    private static IReadOnlyList<Ticket> Latest(IEnumerable<Ticket> tickets) => [.. tickets.GroupBy(t => t.Id).Select(g => g.Last())];
}
