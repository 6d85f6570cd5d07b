using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Reassignment;

/// <summary>How often tickets change hands.</summary>
internal sealed class ReassignmentMetric : ICountedMetric
{
    private const int Many = 3;

    private static readonly FigureDefinition _mean = new()
    {
        Id = "reassign.mean",
        Name = new("Reassignments per ticket", "Réaffectations par ticket"),
        Definition = new(
            "Mean of the helpdesk's count of reassignments over resolved tickets; Student's t interval. Tickets without that count are left out.",
            "Moyenne du compteur de réaffectations de l’outil sur les tickets résolus ; intervalle t de Student. Les tickets sans ce compteur sont écartés."),
        Formula = "Σ reassignments ÷ n",
        Source = "Interval: Student, Biometrika 6 (1908).",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };

    private static readonly FigureDefinition _none = Share(
        "none", new("Never reassigned", "Jamais réaffectés"), new("that were never reassigned", "jamais réaffectés"), "reassignments = 0", Direction.MoreIsBetter);

    private static readonly FigureDefinition _many = Share(
        "many", new("Reassigned three times or more", "Réaffectés trois fois ou plus"), new("that were reassigned three times or more", "réaffectés trois fois ou plus"), "reassignments ≥ 3", Direction.LessIsBetter);

    public string Id => "reassign";

    public int Version => 1;

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Resolved;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_mean, _none, _many];

    public Tally Empty() => new CountTally();

    public long? Measure(Ticket ticket) => ticket is { IsContact: true, IsResolved: true } ? ticket.Reassignments : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var counts = (CountTally)tally;
        return [counts.Mean(_mean), counts.Share(_none, n => n == 0), counts.Share(_many, n => n >= Many)];
    }

    private static FigureDefinition Share(string figure, Wording name, Wording which, string hit, Direction direction) => new()
    {
        Id = $"reassign.{figure}",
        Name = name,
        Definition = new(
            $"Resolved tickets {which.English}, by the helpdesk's count, of all resolved tickets with that count; Wilson interval.",
            $"Tickets résolus {which.French}, d’après le compteur de l’outil, parmi tous les tickets résolus qui l’ont ; intervalle de Wilson."),
        Formula = $"resolved with {hit} ÷ resolved",
        Source = "Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = direction,
    };
}
