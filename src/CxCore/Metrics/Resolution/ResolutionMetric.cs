namespace CxKit.Core.Metrics.Resolution;

/// <summary>Whether the desk keeps up: how much is resolved for what is opened.</summary>
internal sealed class ResolutionMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "resolved.rate",
        Name = new("Resolution rate", "Taux de résolution"),
        Definition = new(
            "Tickets resolved in the period, whenever they were opened, per ticket opened in it; above 1 the backlog shrinks. A full count without interval.",
            "Tickets résolus dans la période, quelle que soit leur date d’ouverture, par ticket ouvert dans la période ; au-dessus de 1, le stock diminue. Décompte complet, sans intervalle."),
        Formula = "resolved in the period ÷ opened in the period",
        Source = "Definition of CxKit.",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    private static readonly FigureDefinition _share = new()
    {
        Id = "resolved.share",
        Name = new("Resolved of those opened", "Résolus parmi les ouverts"),
        Definition = new(
            "Tickets opened in the period and resolved by its end, of all tickets opened in it; Wilson interval.",
            "Tickets ouverts dans la période et résolus avant sa fin, parmi tous les tickets ouverts dans la période ; intervalle de Wilson."),
        Formula = "opened and resolved ÷ opened",
        Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "resolved";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate, _share];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var opened = evidence.OpenedContacts().ToList();
        double? rate = opened.Count == 0 ? null : evidence.ResolvedContacts().Count() / (double)opened.Count;
        return [Figure.FullCount(_rate, rate, opened.Count), _share.Share(opened.Count(t => t.IsResolved && t.JudgedAt < evidence.Period.Until), opened.Count)];
    }
}
