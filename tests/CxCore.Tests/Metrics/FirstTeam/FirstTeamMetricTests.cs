using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.FirstTeam;

public sealed class FirstTeamMetricTests
{
    [Fact]
    public void The_first_team_solved_what_no_other_held() => Rate(SomeLife.OfTeams("Service desk")).Should().Be(1);

    [Fact]
    public void Another_team_had_to_help() => Rate(SomeLife.OfTeams("Service desk", "Network")).Should().Be(0);

    [Fact]
    public void It_is_not_the_first_team_s_work_if_it_went_away_and_came_back() => Rate(SomeLife.OfTeams("Service desk", "Network", "Service desk")).Should().Be(0);

    [Fact]
    public void Another_agent_of_the_team_is_no_other_team() => Rate(SomeLife.OfAgents("ann", "bob") with { Team = "Service desk" }).Should().Be(1);

    [Fact]
    public void Without_a_history_or_a_team_nobody_knows()
    {
        Rate(Some.Resolved() with { Team = "Service desk" }).Should().BeNull();
        Rate(SomeLife.OfAgents("ann", "bob")).Should().BeNull();
    }

    [Fact]
    public void What_is_still_open_does_not_count() => Rate(SomeLife.OfTeams("Service desk") with { State = TicketState.Open }).Should().BeNull();

    private static double? Rate(Ticket ticket) => Measured.Figure("pushfront.rate", ticket).Value;
}
