namespace CxKit.Core.Metrics.Backlogs;

/// <summary>What lies on the desk at the end of the period, and for how long already.</summary>
internal sealed class BacklogMetric : IDerivedMetric
{
    private const int OldDays = 30;

    private static readonly FigureDefinition _open = Count(
        "open",
        new("Backlog, not yet resolved", "Stock, non encore résolus"),
        new(
            "Tickets opened by the end of the period and not resolved, closed or cancelled by then; a full count without interval.",
            "Tickets ouverts avant la fin de la période et ni résolus, ni clos, ni annulés à cette date ; décompte complet, sans intervalle."));

    private static readonly FigureDefinition _unclosed = Count(
        "unclosed",
        new("Backlog, not yet closed", "Stock, non encore clos"),
        new(
            "Tickets opened by the end of the period and not closed or cancelled by then, resolved ones included; a full count without interval.",
            "Tickets ouverts avant la fin de la période et ni clos ni annulés à cette date, les résolus compris ; décompte complet, sans intervalle."));

    private static readonly FigureDefinition _age = new()
    {
        Id = "backlog.age",
        Name = new("Age of the backlog, median", "Âge du stock, médiane"),
        Definition = new(
            "Median (type 7) of the days since opening of the tickets not yet resolved at the end of the period; distribution-free interval.",
            "Médiane (type 7) des jours écoulés depuis l’ouverture des tickets non encore résolus à la fin de la période ; intervalle sans hypothèse de loi."),
        Formula = "q₀.₅ (end − opened)",
        Source = "Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.",
        Unit = Units.Days,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    private static readonly FigureDefinition _old = new()
    {
        Id = "backlog.old",
        Name = new("Backlog older than 30 days", "Stock de plus de 30 jours"),
        Definition = new(
            "Tickets opened more than 30 days before the end of the period, of all tickets not yet resolved at that end; Wilson interval.",
            "Tickets ouverts plus de 30 jours avant la fin de la période, parmi tous ceux non encore résolus à cette date ; intervalle de Wilson."),
        Formula = "unresolved for more than 30 days ÷ unresolved",
        Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    public string Id => "backlog";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_open, _unclosed, _age, _old];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var end = evidence.Period.Until;
        var ages = evidence.Tickets.Where(t => Backlog.IsUnresolved(t, end)).Select(t => (end - t.OpenedAt).TotalDays).ToList();
        var unclosed = evidence.Tickets.Count(t => Backlog.IsUnclosed(t, end));
        var isKnown = evidence.Tickets.Count > 0;
        return
        [
            Figure.FullCount(_open, isKnown ? ages.Count : null, ages.Count),
            Figure.FullCount(_unclosed, isKnown ? unclosed : null, unclosed),
            _age.Median(ages),
            _old.Share(ages.Count(days => days > OldDays), ages.Count),
        ];
    }

    private static FigureDefinition Count(string figure, Wording name, Wording definition) => new()
    {
        Id = $"backlog.{figure}",
        Name = name,
        Definition = definition,
        Formula = "number of tickets",
        Source = "Definition of CxKit.",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };
}
