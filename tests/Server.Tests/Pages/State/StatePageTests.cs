using CxKit.Core.Helpdesks;
using CxKit.Server.Tests.Desk;
using CxKit.Storage;

namespace CxKit.Server.Tests.Pages.State;

/// <summary>How the work for each account goes, for whoever keeps it running.</summary>
public sealed class StatePageTests : IDisposable
{
    private readonly TestDesk _desk = new();

    public StatePageTests() => _desk.Open("it-desk").Open("shop");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task One_helpdesk_that_is_down_is_named_with_its_failure_and_the_others_are_not_blamed()
    {
        Record("it-desk", null);
        Record("shop", new StepFailure("shop: https://shop.example.com cannot be reached.", IsTransient: true));

        var seen = await SeeAsync();

        seen.Should().ContainAll("1 helpdesk does not answer as it should", "“pull” has failed since 4 Jul 2026 08:00 UTC: shop: https://shop.example.com cannot be reached.", "It is tried again by itself.");
        seen.Should().NotContain("somebody has to look");
    }

    [Fact]
    public async Task A_failure_that_does_not_mend_itself_asks_for_somebody()
    {
        Record("shop", new StepFailure("shop: the credential is refused.", IsTransient: false));

        (await SeeAsync()).Should().Contain("somebody has to look");
    }

    [Fact]
    public async Task Where_nothing_fails_the_page_says_so()
    {
        Record("it-desk", null);

        (await SeeAsync()).Should().Contain("Every helpdesk answers").And.NotContain("Something fails");
    }

    [Fact]
    public async Task What_could_not_be_written_is_counted_by_its_reason()
    {
        await _desk.WorkAsync("it-desk", "Network", 3, 3);
        var lease = _desk.Store.Accounts.Acquire("it-desk", "test");
        _desk.Store.WriteBacks.Settle(lease, [.. _desk.Store.WriteBacks.ReadMarked("it-desk", _desk.Clock.GetUtcNow(), 10).Select(w =>
            new WriteBackSettlement(w.Ticket.Id, w.Mark, ItemResult.Refused) { At = _desk.Clock.GetUtcNow(), Reason = "The ticket is closed." })]);

        (await SeeAsync()).Should().Contain("Tickets that could not be written on 3 The ticket is closed.");
    }

    [Fact]
    public async Task It_speaks_French_too() => (await SeeAsync("?lang=fr")).Should().Contain("Tous les outils de support répondent");

    private void Record(string account, StepFailure? failure) =>
        _desk.Store.Runs.Record(_desk.Store.Accounts.Acquire(account, "test"), "pull", _desk.Clock.GetUtcNow(), failure);

    private async Task<string> SeeAsync(string query = "")
    {
        await using var server = await PagesServer.StartAsync(_desk);
        return Seen.Words(await server.Client.GetStringAsync(new Uri($"/state{query}", UriKind.Relative)));
    }
}
