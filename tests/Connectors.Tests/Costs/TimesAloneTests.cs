using CxKit.Connectors.Tests.Contract;
using Xunit.Abstractions;

namespace CxKit.Connectors.Tests.Costs;

/// <summary>What goes over the wire where an integrator asks for number, state and times alone.</summary>
public sealed class TimesAloneTests(ITestOutputHelper output)
{
    private const int Tickets = 20_000;

    [Fact]
    public async Task ServiceNow_sends_at_most_seventy_seven_kilobytes_per_thousand_tickets()
    {
        await using var desk = await SimulatedAccount.StartAsync(ServiceNowContract.ServiceNow, Tickets);

        var (cost, pull) = await PullCost.OfAsync(desk, desk.Open([("Detail", "Times"), ("Journal", "false"), ("History", "None")]), null);

        output.WriteLine($"{cost.KilobytesPerThousand("incident"):0.0} kB per 1,000");
        cost.KilobytesPerThousand("incident").Should().BeLessThanOrEqualTo(77);
        pull.Tickets.Should().OnlyContain(t => t.StateWord != null && t.Requester == null && t.Subject == null);
        pull.Tickets.Should().Contain(t => t.ResolvedAt != null);
    }

    [Fact]
    public async Task Jira_sends_at_most_fifty_eight_kilobytes_per_thousand_tickets()
    {
        await using var desk = await SimulatedAccount.StartAsync(JiraContract.Jira, Tickets);

        var (cost, pull) = await PullCost.OfAsync(desk, desk.Open([("Detail", "Times"), ("Comments", "false")]), null);

        output.WriteLine($"{cost.KilobytesPerThousand("search/jql"):0.0} kB per 1,000");
        cost.KilobytesPerThousand("search/jql").Should().BeLessThanOrEqualTo(58);
        pull.Tickets.Should().OnlyContain(t => t.StateWord != null && t.Requester == null && t.Subject == null);
        pull.Tickets.Should().Contain(t => t.ResolvedAt != null);
    }
}
