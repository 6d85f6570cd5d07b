using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.SlaAttainment;

/// <summary>The share of tickets that the helpdesk does not flag as overdue: the most flattering of the three, because what was never promised counts as kept.</summary>
internal sealed class SlaFlagMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "slaflag.rate",
        Name = new("Not flagged as overdue", "Non signalés en retard"),
        Definition = new(
            "Tickets opened in the period without a breached agreement, open ones and those without any agreement included, of all tickets opened in it except "
            + "cancelled ones; unknown where no ticket has an agreement. Wilson interval.",
            "Tickets ouverts dans la période sans engagement manqué, y compris ceux encore ouverts et ceux sans aucun engagement, parmi tous les tickets ouverts sauf "
            + "les annulés ; inconnu si aucun ticket n’a d’engagement. Intervalle de Wilson."),
        Formula = "opened without a breach ÷ opened",
        Source = "Definition of CxKit, as desks flag their tickets. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "slaflag";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var opened = evidence.OpenedContacts().Where(t => t.State != TicketState.Cancelled).ToList();
        return opened.Count > 0 && opened.All(t => t.Slas.Count == 0)
            ? [Figure.Unknown(_rate)]
            : [_rate.Share(opened.Count(t => t.Slas.All(s => s.State != SlaState.Breached)), opened.Count)];
    }
}
