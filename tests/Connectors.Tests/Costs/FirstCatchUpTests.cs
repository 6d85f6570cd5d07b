using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Xunit.Abstractions;

namespace CxKit.Connectors.Tests.Costs;

/// <summary>What the first catch-up over 20,000 tickets costs, as the helpdesk counts it: deterministic, so that it can be held.</summary>
public sealed class FirstCatchUpTests(ITestOutputHelper output)
{
    private const int Tickets = 20_000;

    [Fact]
    public async Task ServiceNow_costs_a_request_per_page_and_its_facts_one_per_thousand_rows()
    {
        var cost = await PullAsync(ServiceNowContract.ServiceNow);

        cost.Of("incident").Requests.Should().BeLessThanOrEqualTo((int)(0.3 * Tickets / 1000));
        cost.KilobytesPerThousand("incident").Should().BeLessThanOrEqualTo(300, "the whole mapping is read, with the people, groups and companies behind it: three times what times and states alone would be");
        cost.Of("task_sla").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(cost.Slas));
        (cost.All - cost.Of("incident").Requests - cost.Of("task_sla").Requests).Should().BeLessThanOrEqualTo(PullCost.Pages(cost.Events) + 10, "beside the rows there are few questions");
        cost.Connections.Should().Be(1);
    }

    [Fact]
    public async Task Zendesk_costs_a_request_per_thousand_tickets_and_its_facts_one_per_thousand_rows()
    {
        var cost = await PullAsync(ZendeskContract.Zendesk);

        cost.Of("incremental/tickets/cursor").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(cost.Tickets));
        cost.KilobytesPerThousand("incremental/tickets/cursor").Should().BeLessThanOrEqualTo(680, "users, groups, organizations and metric sets included");
        cost.Of("incremental/ticket_events").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(cost.Events));
        // A clock takes two or three rows to become an outcome: applied, breached, fulfilled; some rows are of no agreement.
        cost.Of("incremental/ticket_metric_events").Requests.Should().BeLessThanOrEqualTo(PullCost.Pages(3 * cost.Slas));
        cost.Connections.Should().Be(1);
    }

    [Fact]
    public async Task Jira_costs_ten_requests_per_thousand_tickets_on_one_connection()
    {
        var cost = await PullAsync(JiraContract.Jira, ("Comments", "false"));

        cost.Of("search/jql").Requests.Should().BeLessThanOrEqualTo((int)(10.5 * cost.Tickets / 1000));
        cost.Of("changelog/bulkfetch").Requests.Should().BeLessThanOrEqualTo(2 * PullCost.Pages(cost.Tickets));
        cost.Connections.Should().Be(1);
    }

    [Theory]
    [InlineData("ServiceNow")]
    [InlineData("Zendesk")]
    [InlineData("JiraServiceManagement")]
    public async Task Writing_on_a_thousand_tickets_costs_what_it_may(string connector)
    {
        var (vendor, most) = connector switch
        {
            "ServiceNow" => (ServiceNowContract.ServiceNow, 20),
            // Ten jobs of a hundred, and looks at all of them together.
            "Zendesk" => (ZendeskContract.Zendesk with { WritesOnClosed = true }, 13),
            // Five values shared by all: an edit each, and looks at each.
            _ => (JiraContract.Jira, 5 * 5),
        };
        await using var desk = await SimulatedAccount.StartAsync(vendor, 6000);
        var helpdesk = desk.Open();
        var ids = (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.Where(t => t.IsContact).Select(t => t.Id).Distinct().Take(1000).ToList();
        await helpdesk.Satisfaction!.WriteAsync([new(ids[0], 1, "Very dissatisfied", null, null)], default);
        var before = (await desk.CountersAsync()).Sum(c => c.Requests);

        foreach (var some in ids.Select((id, i) => new SatisfactionFields(id, 1 + (i % 5), "Satisfied", null, null)).Chunk(helpdesk.Satisfaction.BatchSize))
            (await helpdesk.Satisfaction.WriteAsync(some, default)).Should().HaveCount(some.Length).And.OnlyContain(o => o.Result != ItemResult.TryLater);

        var requests = (await desk.CountersAsync()).Sum(c => c.Requests) - before;
        output.WriteLine($"{connector}: {requests} requests for 1,000 tickets");
        // Where a ticket is closed, Zendesk is asked where it stands, a hundred at a time.
        requests.Should().BeLessThanOrEqualTo(connector == "Zendesk" ? most + 10 : most);
    }

    private async Task<PullCost> PullAsync(Vendor vendor, params (string Setting, string? Value)[] settings)
    {
        await using var desk = await SimulatedAccount.StartAsync(vendor, Tickets);
        var (cost, _) = await PullCost.OfAsync(desk, desk.Open(settings), null);
        foreach (var counted in cost.Counted) output.WriteLine($"{vendor.Connector} {counted.Table}: {counted.Requests} requests, {counted.Bytes / 1000} kB, {counted.Connections} connections");
        output.WriteLine($"{cost.Tickets} tickets, {cost.Events} events, {cost.Slas} outcomes");
        return cost;
    }
}
