namespace CxKit.Core.Metrics.Flows;

/// <summary>How many tickets came in and went out in the period, and by how much the backlog grew.</summary>
internal sealed class FlowMetric : IDerivedMetric
{
    private static readonly FigureDefinition _opened = Count(
        "opened", new("Opened", "Ouverts"), new("Tickets opened in the period", "Tickets ouverts dans la période"), "opened", Direction.Neither);

    private static readonly FigureDefinition _resolved = Count(
        "resolved",
        new("Resolved", "Résolus"),
        new(
            "Tickets resolved in the period, or closed in it where no time of resolution is told",
            "Tickets résolus dans la période, ou clos dans la période si l’heure de résolution n’est pas connue"),
        "resolved",
        Direction.Neither);

    private static readonly FigureDefinition _net = Count(
        "net",
        new("Growth of the backlog", "Croissance du stock"),
        new("Tickets opened in the period less those resolved in it", "Tickets ouverts dans la période moins ceux résolus"),
        "opened − resolved",
        Direction.LessIsBetter);

    public string Id => "flow";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_opened, _resolved, _net];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var (opened, resolved) = (evidence.OpenedContacts().LongCount(), evidence.ResolvedContacts().LongCount());
        return [Of(_opened, opened, opened), Of(_resolved, resolved, resolved), Of(_net, opened - resolved, opened + resolved)];

        Figure Of(FigureDefinition definition, long value, long n) => Figure.FullCount(definition, evidence.Tickets.Count == 0 ? null : value, n);
    }

    private static FigureDefinition Count(string figure, Wording name, Wording definition, string formula, Direction direction) => new()
    {
        Id = $"flow.{figure}",
        Name = name,
        Definition = new(definition.English + "; a full count without interval.", definition.French + " ; décompte complet, sans intervalle."),
        Formula = formula,
        Source = "Definition of CxKit.",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = direction,
    };
}
