using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.SlaAttainment;

/// <summary>The share of tickets due that kept their agreements: a ticket that is overdue and still open has missed them, and cannot hide by staying open.</summary>
internal sealed class SlaDueMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "sladue.rate",
        Name = new("SLA kept, open overdue tickets counted as missed", "SLA tenu, tickets ouverts en retard comptés comme manqués"),
        Definition = new(
            "Tickets resolved in the period of which no settled agreement was breached, of all tickets resolved in it with a settled agreement and all that are open "
            + "and past an agreed time at its end; Wilson interval.",
            "Tickets résolus dans la période dont aucun engagement échu n’a été manqué, parmi tous ceux résolus avec un engagement échu et tous ceux encore ouverts "
            + "au-delà d’une échéance à la fin de la période ; intervalle de Wilson."),
        Formula = "resolved with every settled agreement met ÷ (resolved with a settled agreement + open and overdue)",
        Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "sladue";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var settled = evidence.ResolvedContacts().Select(t => t.SlaMet).OfType<bool>().ToList();
        var overdue = evidence.Tickets.Count(t => Backlog.IsUnresolved(t, evidence.Period.Until) && IsOverdue(t, evidence.Period.Until));
        return [_rate.Share(settled.Count(met => met), settled.Count + overdue)];
    }

    // A breach of which the time is not told has happened already.
    private static bool IsOverdue(Ticket ticket, DateTimeOffset asOf) => ticket.Slas.Any(s => s.State switch
    {
        SlaState.Running => s.DueAt < asOf,
        SlaState.Breached => s.DueAt is null || s.DueAt < asOf,
        _ => false,
    });
}
