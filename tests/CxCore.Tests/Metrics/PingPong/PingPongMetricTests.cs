using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.PingPong;

public sealed class PingPongMetricTests
{
    [Fact]
    public void A_ticket_that_comes_back_to_a_team_was_sent_back_and_forth() => Rate(SomeLife.OfTeams("Desk", "Network", "Desk")).Should().Be(1);

    [Fact]
    public void A_ticket_that_comes_back_to_an_agent_was_sent_back_and_forth() => Rate(SomeLife.OfAgents("ann", "bob", "ann")).Should().Be(1);

    [Fact]
    public void Handing_on_is_not_sending_back()
    {
        Rate(SomeLife.OfTeams("Desk", "Network", "Mail")).Should().Be(0);
        Rate(SomeLife.OfAgents("ann", "bob")).Should().Be(0);
    }

    [Fact]
    public void Without_a_history_or_a_resolution_it_is_not_judged()
    {
        Rate(Some.Resolved()).Should().BeNull();
        Rate(SomeLife.OfAgents("ann", "bob", "ann") with { State = TicketState.Open }).Should().BeNull();
    }

    private static double? Rate(Ticket ticket) => Measured.Figure("pingpong.rate", ticket).Value;
}
