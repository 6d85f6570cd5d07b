using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.PingPong;

/// <summary>The share of resolved tickets that came back to somebody who had handed them on.</summary>
internal sealed class PingPongMetric() : ShareMetric("pingpong", 1, MetricGroup.Efficiency, MetricDay.Resolved, new FigureDefinition
{
    Id = "pingpong.rate",
    Name = new("Sent back and forth", "Renvoyés de l’un à l’autre"),
    Definition = new(
        "Resolved tickets that came back to a team or an agent who had held them before another did, of all resolved tickets whose history was read; Wilson interval.",
        "Tickets résolus revenus à une équipe ou à un agent qui les avait déjà eus avant un autre, parmi tous les tickets résolus dont l’historique a été lu ; intervalle de Wilson."),
    Formula = "resolved with a return ÷ resolved",
    Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Desk,
    Direction = Direction.LessIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) =>
        ticket.IsResolved && (ticket.Teams(DateTimeOffset.MaxValue), ticket.Agents(DateTimeOffset.MaxValue)) is ({ } teams, { } agents)
            ? teams.Returns() > 0 || agents.Returns() > 0
            : null;
}
