using CxKit.Core.Metrics.Complexity;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Complexity;

public sealed class ComplexityTests
{
    private static readonly Ticket _mail = Some.Resolved("1") with { Service = "mail", Links = [new TicketLink(TicketLinkKind.Related, "2"), new TicketLink(TicketLinkKind.Related, "3")] };

    [Fact]
    public void A_ticket_that_came_back_passed_through_two_teams_not_three()
    {
        var figure = Measured.Figure("complexity.teams", SomeLife.OfTeams("Desk", "Network", "Desk"), SomeLife.OfTeams("Desk"), Some.Resolved(), SomeLife.OfAgents("ann", "bob"));

        (figure.Value, figure.N).Should().Be((1.5, 2));
    }

    [Fact]
    public void A_trouble_touches_the_services_of_the_tickets_tied_to_it()
    {
        Services(_mail, Other("2", "network"), Other("3", "mail")).Should().Be((2, 1));
        Services(_mail, Other("2", "network"), Other("3", "portal")).Should().Be((3, 1));
    }

    [Fact]
    public void Tickets_tied_to_nothing_known_say_nothing_of_services()
    {
        Services(_mail).Should().Be((null, 0));
        Services(_mail, Other("2", null), Other("4", "network")).Should().Be((null, 0));
        Services(_mail with { Service = null }, Other("2", "network"), Other("3", "portal")).Should().Be((null, 0));
        Services(_mail, Other("2", "network") with { Account = "shop" }).Should().Be((null, 0));
    }

    [Fact]
    public void The_table_lays_hand_offs_beside_hours()
    {
        var quick = Some.Resolved(at: SomeLife.Hour(1)) with { Reassignments = 0, RepliesAreKnown = true, FirstReplyAt = SomeLife.Hour(0.5) };

        HandOffs.Table(
            [
                quick with { Reassignments = 9, ResolvedAt = SomeLife.Hour(30) },
                quick,
                quick with { ResolvedAt = SomeLife.Hour(2) },
                quick with { Reassignments = 3, ResolvedAt = null, RepliesAreKnown = false, FirstReplyAt = SomeLife.Hour(7) },
                quick with { Reassignments = null },
                quick with { Kind = TicketKind.Change },
                quick with { State = TicketState.Open },
                quick with { Reassignments = 2, ResolvedAt = null, FirstReplyAt = null },
            ])
            .Should().Equal(new HandOffRow(0, 2, 0.5, 1.5), new HandOffRow(2, 1, null, null), new HandOffRow(3, 2, 0.5, 30));
    }

    [Fact]
    public void The_last_row_begins_where_it_is_said_to()
    {
        Ticket[] tickets = [.. Enumerable.Range(0, 4).Select(n => Some.Resolved() with { Reassignments = n })];

        HandOffs.Table(tickets, last: 1).Select(r => (r.HandOffs, r.Tickets)).Should().Equal((0, 1), (1, 3));
        FluentActions.Invoking(() => HandOffs.Table(tickets, last: 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Ticket Other(string id, string? service) => Some.Ticket(id) with { Service = service };

    private static (double? Value, long N) Services(params Ticket[] tickets)
    {
        var figure = Measured.Figure("complexity.services", tickets);
        return (figure.Value, figure.N);
    }
}
