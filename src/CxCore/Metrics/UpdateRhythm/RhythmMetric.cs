using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.UpdateRhythm;

/// <summary>The share of contacts whose customers were kept informed.</summary>
internal sealed class RhythmMetric() : ShareMetric("rhythm", 1, MetricGroup.Quality, MetricDay.Resolved, new FigureDefinition
{
    Id = "rhythm.kept",
    Name = new("Update rhythm kept", "Rythme d’information tenu"),
    Definition = new(
        "Resolved contacts never left without a public message by a person for longer than three days by the calendar while they were open, of all resolved contacts whose messages "
        + "were read and whose time of resolution is known; automatic messages do not count, time between a resolution and a reopening neither; Wilson interval.",
        "Contacts résolus qui ne sont jamais restés ouverts plus de trois jours calendaires sans message public d’une personne, parmi tous les contacts résolus dont les messages "
        + "ont été lus et dont l’heure de résolution est connue ; les messages automatiques ne comptent pas, ni le temps entre une résolution et une réouverture ; intervalle de Wilson."),
    Formula = "resolved with no silence > 3 days ÷ resolved with known messages",
    Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Customer,
    Direction = Direction.MoreIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) =>
        ticket is { IsResolved: true, ResolvedAt: { } resolvedAt } ? Rhythm.IsKept(ticket, Rhythm.DefaultLimit, resolvedAt) : null;
}
