namespace CxKit.Core.Metrics.Promises;

/// <summary>Whether the dates promised to customers are kept, by the facts of the tickets.</summary>
internal sealed class PromiseMetric : IDerivedMetric
{
    private static readonly FigureDefinition _kept = Define(
        "kept",
        new("Promises kept", "Promesses tenues"),
        new("by which the ticket was resolved", "auxquelles le ticket était résolu"),
        Direction.MoreIsBetter);

    private static readonly FigureDefinition _renewed = Define(
        "renewed",
        new("Promises renewed in time", "Promesses renouvelées à temps"),
        new("that were renewed in time", "renouvelées à temps"),
        Direction.Neither);

    private static readonly FigureDefinition _broken = Define(
        "broken",
        new("Promises broken", "Promesses rompues"),
        new("that passed with neither resolution nor renewal", "échues sans résolution ni renouvellement"),
        Direction.LessIsBetter);

    public string Id => "promise";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Settled;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_kept, _renewed, _broken];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var settled = evidence.Tickets.SelectMany(t => PromiseHistory.Of(t, evidence.Period.Until))
            .Where(p => p.SettledAt is { } at && evidence.Period.Contains(at))
            .ToLookup(p => p.Outcome);
        var n = settled.Sum(g => g.Count());
        return [Share(_kept, PromiseOutcome.Kept), Share(_renewed, PromiseOutcome.Renewed), Share(_broken, PromiseOutcome.Broken)];

        Figure Share(FigureDefinition definition, PromiseOutcome outcome) => definition.Share(settled[outcome].Count(), n);
    }

    private static FigureDefinition Define(string figure, Wording name, Wording what, Direction direction) => new()
    {
        Id = $"promise.{figure}",
        Name = name,
        Definition = new(
            $"Promised dates {what.English}, of all promised dates that were kept, renewed or broken in the period, of contacts and projects: kept on the day of "
            + "the resolution, renewed on the day a later date was given before the old one had passed, broken on the date itself. A promise moved to an earlier date "
            + "counts at that date alone; those of which the end is not known are left out, and earlier ones are known where the history was read. Wilson interval.",
            $"Dates promises {what.French}, parmi toutes celles qui ont été tenues, renouvelées ou rompues dans la période, pour les contacts et les projets : tenues "
            + "le jour de la résolution, renouvelées le jour où une date plus lointaine a été donnée avant l’échéance, rompues à l’échéance même. Une promesse avancée "
            + "ne compte qu’à sa nouvelle date ; celles dont l’issue n’est pas connue sont écartées, et les précédentes ne sont connues que si l’historique a été lu. Intervalle de Wilson."),
        Formula = $"{figure} ÷ (kept + renewed + broken)",
        Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = direction,
    };
}
