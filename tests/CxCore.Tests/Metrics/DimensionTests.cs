using CxKit.Core.Metrics;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class DimensionTests
{
    private static readonly Attribution _full = Attribution.Of(Some.Ticket() with
    {
        Organisation = "accounts dept",
        Service = "mail service",
        Category = "lost mail",
        Channel = "phone",
        Priority = "2 - High",
        Team = "network",
        Agent = new Person("bob"),
        Kind = TicketKind.Request,
    });

    [Fact]
    public void A_ticket_is_in_one_group_of_each_dimension() =>
        Dimension.All.Select(d => (d.Name, d.GroupOf(_full))).Should().Equal(
            ("", ""),
            ("team", "network"),
            ("service", "mail service"),
            ("priority", "2 - High"),
            ("category", "lost mail"),
            ("channel", "phone"),
            ("organisation", "accounts dept"),
            ("kind", "request"));

    [Fact]
    public void No_dimension_is_a_person() => Dimension.All.Select(d => d.GroupOf(_full)).Should().NotContain("bob").And.NotContain("ann");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void What_is_missing_is_a_group_of_its_own(string? team) =>
        Dimension.Find("team")!.GroupOf(_full with { Team = team }).Should().Be(Dimension.None);

    [Fact]
    public void A_name_that_is_no_dimension_finds_none() => Dimension.Find("agent").Should().BeNull();
}
