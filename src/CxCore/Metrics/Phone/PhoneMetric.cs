namespace CxKit.Core.Metrics.Phone;

/// <summary>Whether callers reach somebody, and how long they wait.</summary>
internal sealed class PhoneMetric : IDerivedMetric
{
    private const string Wilson = "As telephone systems count it; interval: E. B. Wilson, JASA 22 (1927).";
    private static readonly TimeSpan _short = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _prompt = TimeSpan.FromSeconds(20);

    private static readonly FigureDefinition _abandoned = Define(
        "phone.abandoned",
        new("Calls given up", "Appels abandonnés"),
        new(
            "Calls whose caller hung up before somebody answered, of all calls; Wilson interval.",
            "Appels dont l’appelant a raccroché avant que quelqu’un réponde, parmi tous les appels ; intervalle de Wilson."),
        "given up ÷ calls",
        Wilson,
        Units.Share,
        Direction.LessIsBetter);

    private static readonly FigureDefinition _abandonedLate = Define(
        "phone.abandoned.late",
        new("Calls given up after 5 seconds", "Appels abandonnés après 5 secondes"),
        new(
            "Calls given up after 5 seconds or more, of all calls but those given up earlier: they are taken for wrong numbers; Wilson interval.",
            "Appels abandonnés après 5 secondes ou plus, parmi tous les appels sauf ceux abandonnés plus tôt, tenus pour des erreurs de numéro ; intervalle de Wilson."),
        "given up after ≥ 5 s ÷ (calls − given up before 5 s)",
        Wilson,
        Units.Share,
        Direction.LessIsBetter);

    private static readonly FigureDefinition _speed = Define(
        "phone.speed",
        new("Speed of answer, mean", "Délai de réponse téléphonique, moyenne"),
        new(
            "Mean seconds that callers whose call was answered had waited; Student's t interval.",
            "Moyenne des secondes d’attente des appels auxquels quelqu’un a répondu ; intervalle t de Student."),
        "Σ waited ÷ answered",
        "Average speed of answer as telephone systems count it; interval: Student, Biometrika 6 (1908).",
        Units.Seconds,
        Direction.LessIsBetter);

    private static readonly FigureDefinition _within20 = Define(
        "phone.within20",
        new("Calls answered within 20 seconds", "Appels pris en 20 secondes"),
        new(
            "Calls answered within 20 seconds, of all calls, those given up included; Wilson interval.",
            "Appels pris en 20 secondes au plus, parmi tous les appels, abandonnés compris ; intervalle de Wilson."),
        "answered within 20 s ÷ calls",
        Wilson,
        Units.Share,
        Direction.MoreIsBetter);

    public string Id => "phone";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Calls;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_abandoned, _abandonedLate, _speed, _within20];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var calls = evidence.Calls.Where(c => evidence.Period.Contains(c.At)).ToList();
        var meant = calls.Where(c => c.IsAnswered || c.Waited >= _short).ToList();
        return
        [
            _abandoned.Share(calls.Count(c => !c.IsAnswered), calls.Count),
            _abandonedLate.Share(meant.Count(c => !c.IsAnswered), meant.Count),
            _speed.Mean(calls.Where(c => c.IsAnswered).Select(c => c.Waited.TotalSeconds)),
            _within20.Share(calls.Count(c => c.IsAnswered && c.Waited <= _prompt), calls.Count),
        ];
    }

    private static FigureDefinition Define(string id, Wording name, Wording definition, string formula, string source, string unit, Direction direction) => new()
    {
        Id = id,
        Name = name,
        Definition = definition,
        Formula = formula,
        Source = source,
        Unit = unit,
        Clock = Clock.Customer,
        Direction = direction,
    };
}
