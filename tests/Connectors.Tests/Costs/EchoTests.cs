using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Xunit.Abstractions;

namespace CxKit.Connectors.Tests.Costs;

/// <summary>What it costs to see again what CxKit itself wrote: 2,000 scores come back with the next reading, as versions and as nothing else.</summary>
public sealed class EchoTests(ITestOutputHelper output)
{
    private const int Written = 2_000;

    [Fact]
    public async Task ServiceNow_sends_the_written_tickets_in_a_page_and_their_changes_one_request_per_thousand_rows()
    {
        var cost = await EchoAsync(ServiceNowContract.ServiceNow);

        cost.Of("incident").Requests.Should().BeLessThanOrEqualTo(2, "a page of 5,000 and one to close");
        // Five columns are written on each.
        (cost.All - cost.Of("incident").Requests).Should().BeLessThanOrEqualTo(PullCost.Pages(5 * Written) + 10);
    }

    [Fact]
    public async Task Zendesk_sends_the_written_tickets_and_their_events_one_request_per_thousand()
    {
        // Most of a desk's tickets are closed there, and nobody writes on those.
        var cost = await EchoAsync(ZendeskContract.Zendesk, ofTickets: 40_000);

        cost.Of("incremental/tickets/cursor").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(Written));
        cost.KilobytesPerThousand("incremental/tickets/cursor").Should().BeLessThanOrEqualTo(680);
        cost.Of("incremental/ticket_events").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(Written) + 1);
    }

    [Fact]
    public async Task Jira_sends_the_written_tickets_a_hundred_at_a_time_and_their_changes_in_bulk()
    {
        var cost = await EchoAsync(JiraContract.Jira, settings: ("Comments", "false"));

        // Twice, since the index lags behind; what was there the first time is not handed out again.
        cost.Of("search/jql").Requests.Should().BeLessThanOrEqualTo((int)(2 * 10.5 * Written / 1000) + 4);
        cost.Of("changelog/bulkfetch").Requests.Should().BeLessThanOrEqualTo(2 * PullCost.Pages(Written));
    }

    private async Task<PullCost> EchoAsync(Vendor vendor, int ofTickets = 8_000, params (string Setting, string? Value)[] settings)
    {
        await using var desk = await SimulatedAccount.StartAsync(vendor, ofTickets);
        var helpdesk = desk.Open(settings);
        var first = await Pull.FromAsync(helpdesk.Tickets!, null);
        var latest = first.Tickets.Where(t => t.IsContact).GroupBy(t => t.Id).Select(g => g.Last());
        var ids = latest.Where(t => vendor.WritesOnClosed || t.State != Core.Tickets.TicketState.Closed).Take(Written).Select(t => t.Id).ToList();
        await desk.PassAsync(TimeSpan.FromMinutes(5));
        foreach (var some in ids.Select((id, i) => new SatisfactionFields(id, 1 + (i % 5), "Satisfied", null, null)).Chunk(helpdesk.Satisfaction!.BatchSize))
            await helpdesk.Satisfaction.WriteAsync(some, default);
        await desk.PassAsync(TimeSpan.FromMinutes(5));

        var (cost, echo) = await PullCost.OfAsync(desk, helpdesk, first.Cursor);

        foreach (var counted in cost.Counted) output.WriteLine($"{vendor.Connector} {counted.Table}: {counted.Requests} requests, {counted.Bytes / 1000} kB");
        output.WriteLine($"{ids.Count} written; {cost.Tickets} tickets, {cost.Events} events, {cost.Slas} outcomes");
        ids.Count.Should().Be(Written);
        echo.Tickets.Select(t => t.Id).Should().Contain(ids);
        echo.Events.Where(e => !e.IsAutomatic).Select(e => e.Id).Should().BeSubsetOf(first.Events.Select(e => e.Id), "what we wrote ourselves is no event");
        return cost;
    }
}
