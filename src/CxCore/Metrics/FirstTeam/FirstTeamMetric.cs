using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FirstTeam;

/// <summary>The share of resolved tickets that the team which took them also solved: pushed to the front, not to the back office.</summary>
internal sealed class FirstTeamMetric() : ShareMetric("pushfront", 1, MetricGroup.Efficiency, MetricDay.Resolved, new FigureDefinition
{
    Id = "pushfront.rate",
    Name = new("Solved by the first team", "Résolu par la première équipe"),
    Definition = new(
        "Resolved tickets that no other team held than the first, of all resolved tickets whose history of teams was read; agents of that team may have changed. Wilson interval.",
        "Tickets résolus qu’aucune autre équipe que la première n’a eus en charge, parmi tous les tickets résolus dont l’historique des équipes a été lu ; l’agent peut avoir changé au sein de l’équipe. Intervalle de Wilson."),
    Formula = "resolved with one team ÷ resolved",
    Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Desk,
    Direction = Direction.MoreIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) =>
        ticket.IsResolved && ticket.Teams(DateTimeOffset.MaxValue)?.DistinctHolders() is > 0 and var teams ? teams == 1 : null;
}
