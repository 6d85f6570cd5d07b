namespace CxKit.Core.Metrics.Intake;

/// <summary>Whether contacts are taken down completely.</summary>
internal sealed class IntakeMetric : IDerivedMetric
{
    private const string What =
        "subject, requester, the requester’s e-mail, category, service, contact reason, channel and priority, as they stand now; a field that no contact of the account fills is left out.";

    private const string Quoi =
        "objet, demandeur, courriel du demandeur, catégorie, service, motif de contact, canal et priorité, dans leur état actuel ; un champ qu’aucun contact du compte ne remplit est écarté.";

    private static readonly FigureDefinition _mean = Define(
        "intake.mean",
        new("Intake filled in, mean", "Saisie initiale, complétude moyenne"),
        new($"Mean share of filled fields of the contacts opened in the period: {What} Student’s t interval.", $"Part moyenne des champs remplis des contacts ouverts dans la période : {Quoi} Intervalle t de Student."),
        "Σ (filled fields ÷ fields in use) ÷ n",
        "Definition of CxKit. Interval: Student, Biometrika 6 (1908).");

    private static readonly FigureDefinition _complete = Define(
        "intake.complete",
        new("Intake complete", "Saisie initiale complète"),
        new($"Contacts opened in the period with every field filled, of all of them: {What} Wilson interval.", $"Contacts ouverts dans la période dont tous les champs sont remplis, parmi tous : {Quoi} Intervalle de Wilson."),
        "contacts with all fields in use filled ÷ n",
        "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).");

    public string Id => "intake";

    public MetricGroup Group => MetricGroup.Quality;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_mean, _complete];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var shares = IntakeCompleteness.Shares([.. evidence.OpenedContacts()]);
        return [_mean.Mean(shares), _complete.Share(shares.Count(s => s == 1), shares.Count)];
    }

    private static FigureDefinition Define(string id, Wording name, Wording words, string formula, string source) => new()
    {
        Id = id,
        Name = name,
        Definition = words,
        Formula = formula,
        Source = source,
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };
}
