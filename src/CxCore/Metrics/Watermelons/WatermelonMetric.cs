namespace CxKit.Core.Metrics.Watermelons;

/// <summary>How often a ticket is green outside and red inside.</summary>
internal sealed class WatermelonMetric : IDerivedMetric
{
    private static readonly FigureDefinition _cases = Define(
        "watermelon.cases",
        new("Watermelon tickets", "Tickets pastèques"),
        new(
            "Resolved tickets that kept their agreements and whose customer was dissatisfied all the same, of all with a settled agreement and a CSAT answer; Wilson interval.",
            "Tickets résolus dont les engagements ont été tenus et dont le client était pourtant insatisfait, parmi tous ceux qui ont un engagement échu et une réponse CSAT ; intervalle de Wilson."),
        "kept and dissatisfied ÷ settled and answered");

    private static readonly FigureDefinition _ofKept = Define(
        "watermelon.kept",
        new("Dissatisfied though the SLA was kept", "Insatisfaits malgré un SLA tenu"),
        new(
            "Resolved tickets whose customer was dissatisfied, of those that kept their agreements and have a CSAT answer; Wilson interval.",
            "Tickets résolus dont le client était insatisfait, parmi ceux dont les engagements ont été tenus et qui ont une réponse CSAT ; intervalle de Wilson."),
        "kept and dissatisfied ÷ kept and answered");

    public string Id => "watermelon";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets | Needs.Answers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_cases, _ofKept];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var cases = WatermelonCases.Of(evidence);
        return [_cases.Share(cases.KeptDissatisfied, cases.Answered), _ofKept.Share(cases.KeptDissatisfied, cases.KeptAnswered)];
    }

    private static FigureDefinition Define(string id, Wording name, Wording words, string formula) => new()
    {
        Id = id,
        Name = name,
        Definition = words,
        Formula = formula,
        Source = "Definition of CxKit; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Perception,
        Direction = Direction.LessIsBetter,
    };
}
