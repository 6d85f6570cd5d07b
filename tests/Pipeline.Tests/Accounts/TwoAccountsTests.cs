using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Pipeline.Tests.Doubles;
using CxKit.Storage;

namespace CxKit.Pipeline.Tests.Accounts;

public sealed class TwoAccountsTests : IDisposable
{
    private const string Shop = "shop";
    private static readonly string[] _both = [Some.Desk, Shop];
    private readonly TestHost _host = new(("Accounts:shop:Connector", "Fake"), ("Accounts:shop:SurveyFrom", "2026-01-01"), ("Accounts:shop:Language", "fr"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Tickets_of_the_same_id_are_two_tickets()
    {
        await AllTheWayAsync();

        _host.Store.Tickets.Find(Some.Desk, "1")!.Account.Should().Be(Some.Desk);
        _host.Store.Tickets.Find(Shop, "1")!.Account.Should().Be(Shop);
        _both.Select(a => _host.Store.Surveys.Totals(a).Offered).Should().Equal(1, 1);
    }

    [Fact]
    public async Task Each_account_posts_to_its_own_helpdesk_in_its_own_language()
    {
        await AllTheWayAsync();

        _host.HelpdeskOf(Some.Desk).Poster.Posted.Should().ContainSingle().Which.Text.Should().StartWith("Your request");
        _host.HelpdeskOf(Shop).Poster.Posted.Should().ContainSingle().Which.Text.Should().StartWith("Votre demande");
    }

    [Fact]
    public async Task An_answer_is_written_back_to_the_helpdesk_it_belongs_to()
    {
        await AllTheWayAsync();
        await _host.AnswerAsync("1", 5);

        foreach (var account in _both) await _host.RunAsync("write-back", account);

        _host.HelpdeskOf(Some.Desk).Writer.Fields.Should().ContainKey("1");
        _host.HelpdeskOf(Shop).Writer.Fields.Should().BeEmpty();
    }

    [Fact]
    public async Task One_helpdesks_failure_does_not_touch_the_other()
    {
        foreach (var account in _both) AddTicket(account);
        _host.Helpdesk.Reader.Fails = ("end", Some.Failure());
        await FluentActions.Awaiting(() => _host.RunAsync("pull")).Should().ThrowAsync<HelpdeskException>();

        (await _host.RunAsync("pull", Shop)).Done.Should().Be(1);
    }

    [Fact]
    public async Task A_lost_lease_stops_its_own_account_alone()
    {
        _host.LoseLease();
        AddTicket(Shop);

        await FluentActions.Awaiting(() => _host.PullAsync(Some.Ticket("1"))).Should().ThrowAsync<LeaseLostException>();
        (await _host.RunAsync("pull", Shop)).Done.Should().Be(1);
    }

    [Fact]
    public async Task A_person_known_by_a_verified_address_is_asked_once_across_accounts()
    {
        var ann = new Person("ann") { Email = "ann@example.com", IsEmailVerified = true };
        var anna = new Person("anna") { Email = "Ann@Example.com", IsEmailVerified = true };
        AddTicket(Some.Desk, ann);
        AddTicket(Shop, anna);

        await RunAllAsync();

        _host.Store.Surveys.HistoryOf(Some.Desk, "1").Decisions.Single().IsOffered.Should().BeTrue();
        _host.Store.Surveys.HistoryOf(Shop, "1").Decisions.Single().RefusedBy.Should().Be("quarantine");
    }

    private Task AllTheWayAsync()
    {
        foreach (var account in _both) AddTicket(account);
        return RunAllAsync();
    }

    private async Task RunAllAsync()
    {
        foreach (var account in _both)
            foreach (var step in new[] { "pull", "offer", "deliver", "roll-up", "write-back" })
                await _host.RunAsync(step, account);
    }

    private void AddTicket(string account, Person? requester = null) => _host.HelpdeskOf(account).Reader.Pages.Add(new TicketPage
    {
        Cursor = "end",
        Tickets = [Some.Resolved("1", "ann") with { Account = account, Requester = requester ?? new Person("ann") }],
        IsCaughtUp = true,
    });
}
