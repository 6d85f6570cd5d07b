using CxKit.Core.Directory;

namespace CxKit.CxCore.Tests.Metrics.AvoidableContacts;

public sealed class RatesTests
{
    private static readonly Rates _rates = new()
    {
        PerHour = 40,
        PerContact = 15,
        PerHourOfTeam = new Dictionary<string, decimal> { ["network"] = 60 },
        PerHourOfRole = new Dictionary<string, decimal> { ["expert"] = 90 },
    };

    [Fact]
    public void A_contact_costs_its_working_time_by_the_most_fitting_rate()
    {
        var worked = Some.Ticket() with { TimeWorked = TimeSpan.FromMinutes(30) };

        _rates.CostOf(worked).Should().Be(20);
        _rates.CostOf(worked with { Team = "network" }).Should().Be(30);
        _rates.CostOf(worked with { Team = "network" }, "expert").Should().Be(45);
        _rates.CostOf(worked with { Team = "mail" }, "clerk").Should().Be(20);
    }

    [Fact]
    public void Without_time_or_rate_of_an_hour_a_contact_costs_its_rate_and_without_any_nobody_knows()
    {
        _rates.CostOf(Some.Ticket()).Should().Be(15);
        (_rates with { PerHour = null }).CostOf(Some.Ticket() with { TimeWorked = TimeSpan.FromHours(1) }).Should().Be(15);
        (_rates with { PerContact = null }).CostOf(Some.Ticket()).Should().BeNull();
        Rates.Unknown.CostOf(Some.Ticket() with { TimeWorked = TimeSpan.FromHours(1) }).Should().BeNull();
    }
}
