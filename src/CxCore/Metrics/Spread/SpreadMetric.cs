using CxKit.Core.Statistics;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Spread;

/// <summary>How much it matters to the customer which agent or team they happen to meet.</summary>
internal sealed class SpreadMetric : IDerivedMetric
{
    private static readonly FigureDefinition _agentsCsat = Satisfaction("spread.agents.csat", "agents", new("Spread of CSAT between agents", "Écart de CSAT entre agents"), "agents");
    private static readonly FigureDefinition _teamsCsat = Satisfaction("spread.teams.csat", "teams", new("Spread of CSAT between teams", "Écart de CSAT entre équipes"), "équipes");
    private static readonly FigureDefinition _agentsTime = Time("spread.agents.time", "agents", new("Spread of time to resolve between agents", "Écart de délai de résolution entre agents"), "agents");
    private static readonly FigureDefinition _teamsTime = Time("spread.teams.time", "teams", new("Spread of time to resolve between teams", "Écart de délai de résolution entre équipes"), "équipes");

    public string Id => "spread";

    public MetricGroup Group => MetricGroup.Quality;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets | Needs.Answers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_agentsCsat, _teamsCsat, _agentsTime, _teamsTime];

    public IReadOnlyList<Figure> Compute(Evidence evidence) =>
    [
        Figure(_agentsCsat, SpreadTable.Satisfaction(evidence, Agent), x => x),
        Figure(_teamsCsat, SpreadTable.Satisfaction(evidence, Dimension.Team.ValueOf), x => x),
        Figure(_agentsTime, SpreadTable.LogTimeToResolve(evidence, Agent), Math.Exp),
        Figure(_teamsTime, SpreadTable.LogTimeToResolve(evidence, Dimension.Team.ValueOf), Math.Exp),
    ];

    private static string? Agent(Attribution attribution) => attribution.Agent;

    private static Figure Figure(FigureDefinition definition, IReadOnlyDictionary<string, SampleMoments> groups, Func<double, double> scale) =>
        BetweenGroups.Of([.. groups.Values]) is not { } spread
            ? new Figure(definition, null, groups.Values.Sum(g => g.N), null)
            : new Figure(
                definition, scale(spread.StandardDeviation), spread.N, spread.Interval is { } i ? new Interval(scale(i.Low), scale(i.High)) : null);

    private static FigureDefinition Satisfaction(string id, string groups, Wording name, string groupes) => Define(
        id,
        name,
        new(
            $"Standard deviation of the mean satisfaction, on five points, between {groups} with at least five answers in the period, after what chance alone spreads is taken out; 0 where chance explains it all.",
            $"Écart type de la satisfaction moyenne, sur cinq points, entre {groupes} ayant au moins cinq réponses dans la période, une fois retiré ce que le seul hasard disperse ; 0 si le hasard explique tout."),
        Units.Points,
        Clock.Perception);

    private static FigureDefinition Time(string id, string groups, Wording name, string groupes) => Define(
        id,
        name,
        new(
            $"The factor by which the time from opening to resolution usually differs between {groups} with at least five contacts resolved in the period, after what chance alone spreads is taken out: exp of the standard deviation of the means of ln time; 1 where chance explains it all.",
            $"Facteur par lequel le délai de l’ouverture à la résolution diffère habituellement entre {groupes} ayant au moins cinq contacts résolus dans la période, une fois retiré ce que le seul hasard disperse : exp de l’écart type des moyennes de ln délai ; 1 si le hasard explique tout."),
        Units.Count,
        Clock.Desk);

    private static FigureDefinition Define(string id, Wording name, Wording words, string unit, Clock clock) => new()
    {
        Id = id,
        Name = name,
        Definition = new(
            words.English + " What they work on is not made equal: a spread asks for a look, and blames nobody. Thomas–Hultquist interval.",
            words.French + " La nature de leurs tickets n’est pas neutralisée : un écart invite à regarder et n’accuse personne. Intervalle de Thomas–Hultquist."),
        Formula = "√(variance of group means − variance within ÷ harmonic mean of n)",
        Source = "S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), §3.6; interval: J. D. Thomas, R. A. Hultquist, The Annals of Statistics 6 (1978).",
        Unit = unit,
        Clock = clock,
        Direction = Direction.LessIsBetter,
    };
}
