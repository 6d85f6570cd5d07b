namespace CxKit.Core.Metrics.FallenSilent;

/// <summary>How many open contacts have fallen into the void.</summary>
internal sealed class VoidMetric : IDerivedMetric
{
    private static readonly FigureDefinition _count = Define(
        "void.count",
        new("Tickets in the void", "Tickets tombés dans l’oubli"),
        new("Number of contacts", "Nombre de contacts"),
        "open with silence ≥ 7 days",
        Units.Count);

    private static readonly FigureDefinition _share = Define(
        "void.share",
        new("Tickets in the void, share of open", "Tickets tombés dans l’oubli, part des ouverts"),
        new("Share of contacts", "Part des contacts"),
        "open with silence ≥ 7 days ÷ open with known messages",
        Units.Share);

    public string Id => "void";

    public MetricGroup Group => MetricGroup.Quality;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_count, _share];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var open = Silence.Of(evidence.Tickets, evidence.Period.Until);
        var silent = open.Count(s => evidence.Period.Until - s.Since >= Silence.DefaultLimit);
        return [Figure.FullCount(_count, open.Count == 0 ? null : silent, open.Count), _share.FullShare(silent, open.Count)];
    }

    private static FigureDefinition Define(string id, Wording name, Wording what, string formula, string unit) => new()
    {
        Id = id,
        Name = name,
        Definition = new(
            $"{what.English} to whose customer no person had written for seven days by the calendar or longer at the end of the period, of the contacts open then "
            + "whose messages were read; n is the number of these; a full count without interval.",
            $"{what.French} dont le client n’avait reçu, à la fin de la période, aucun message d’une personne depuis au moins sept jours calendaires, parmi les contacts "
            + "alors ouverts dont les messages ont été lus ; n est le nombre de ces derniers ; décompte complet, sans intervalle."),
        Formula = formula,
        Source = "Definition of CxKit.",
        Unit = unit,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };
}
