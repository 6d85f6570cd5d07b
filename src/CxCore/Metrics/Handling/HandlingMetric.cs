using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Handling;

/// <summary>How long staff worked on a ticket: the time per incident.</summary>
internal sealed class HandlingMetric() : DurationMetric("handle", 1, MetricDay.Resolved, _words)
{
    private static readonly DurationWords _words = new(
        new("Handle time", "Temps de traitement"),
        new("the hours that staff worked on a resolved ticket, as they recorded them", "des heures de travail du personnel sur un ticket résolu, telles que saisies"),
        new("Tickets without recorded time are left out.", "Les tickets sans temps saisi sont écartés."),
        "time worked",
        Clock.Desk);

    private static readonly FigureDefinition _total = new()
    {
        Id = "handle.total",
        Name = new("Handle time, total", "Temps de traitement, total"),
        Definition = new(
            "Sum of the hours that staff worked on resolved tickets, as they recorded them; a full count without interval. Tickets without recorded time are left out.",
            "Somme des heures de travail du personnel sur les tickets résolus, telles que saisies ; décompte complet, sans intervalle. Les tickets sans temps saisi sont écartés."),
        Formula = "Σ time worked",
        Source = "Definition of CxKit.",
        Unit = Units.Hours,
        Clock = Clock.Desk,
        Direction = Direction.Neither,
    };

    public override IReadOnlyList<FigureDefinition> Figures => [.. base.Figures, _total];

    public override IReadOnlyList<Figure> Compute(Tally tally) => [.. base.Compute(tally), ((DurationTally)tally).Total(_total)];

    protected override TimeSpan? SpanOf(Ticket ticket) => ticket.IsResolved ? ticket.TimeWorked : null;
}
