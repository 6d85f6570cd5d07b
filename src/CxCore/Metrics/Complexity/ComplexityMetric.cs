using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Complexity;

/// <summary>Through how many teams a ticket passes, and how many services one trouble touches.</summary>
internal sealed class ComplexityMetric : IDerivedMetric
{
    private static readonly FigureDefinition _teams = Define(
        "teams",
        new("Teams per ticket", "Équipes par ticket"),
        new(
            "Mean of the number of teams that held a resolved ticket; Student's t interval. Tickets whose history of teams was not read are left out.",
            "Moyenne du nombre d’équipes ayant eu en charge un ticket résolu ; intervalle t de Student. Les tickets dont l’historique des équipes n’a pas été lu sont écartés."),
        "Σ teams ÷ n");

    private static readonly FigureDefinition _services = Define(
        "services",
        new("Services per linked ticket", "Services par ticket lié"),
        new(
            "Mean of the number of services that a resolved ticket and the tickets tied to it concern, of resolved tickets with a service that are tied to another known one with a service; Student's t interval.",
            "Moyenne du nombre de services concernés par un ticket résolu et par les tickets qui lui sont liés, pour les tickets résolus qui ont un service et sont liés à un autre ticket connu qui en a un ; intervalle t de Student."),
        "Σ services ÷ n");

    public string Id => "complexity";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_teams, _services];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var resolved = evidence.ResolvedContacts().ToList();
        var services = evidence.Tickets.Where(t => t.Service is not null).ToLookup(t => (t.Account, t.Id), t => t.Service!);
        return
        [
            _teams.Mean(resolved.Select(t => t.Teams(DateTimeOffset.MaxValue)?.DistinctHolders()).OfType<int>().Where(teams => teams > 0).Select(teams => (double)teams)),
            _services.Mean(resolved.Where(t => t.Service is not null).Select(ServicesOf).Where(s => s.Count > 1).Select(s => (double)s.Distinct(StringComparer.Ordinal).Count())),
        ];

        List<string> ServicesOf(Ticket ticket) => [ticket.Service!, .. ticket.Links.SelectMany(l => services[(ticket.Account, l.Id)])];
    }

    private static FigureDefinition Define(string figure, Wording name, Wording definition, string formula) => new()
    {
        Id = $"complexity.{figure}",
        Name = name,
        Definition = definition,
        Formula = formula,
        Source = "Definition of CxKit. Interval: Student, Biometrika 6 (1908).",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };
}
