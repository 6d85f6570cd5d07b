using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FirstContact;

/// <summary>The share of resolved tickets that the first hands solved for good, by three definitions: at all, within an hour, within a day.</summary>
internal sealed class FirstContactMetric : ICountedMetric
{
    private static readonly FigureDefinition _atAll = Define(
        "rate",
        new("Solved at first contact", "Résolu au premier contact"),
        new(
            "Resolved tickets with no reassignment and no reopening, by the helpdesk's counters, of all resolved tickets with both; Wilson interval.",
            "Tickets résolus sans réaffectation ni réouverture, d’après les compteurs de l’outil, parmi tous les tickets résolus qui ont les deux ; intervalle de Wilson."),
        "resolved with 0 reassignments and 0 reopenings ÷ resolved");

    private static readonly FigureDefinition _withinAnHour = Within("hour", "1 h", new("one hour", "une heure"));

    private static readonly FigureDefinition _withinADay = Within("day", "24 h", new("24 hours", "24 heures"));

    // What is known of a resolved ticket, in the order of how good it is; without a time of resolution, only the first definition can tell.
    private enum Outcome
    {
        HandedOnAtUnknownTime,
        SolvedAtUnknownTime,
        HandedOn,
        Solved,
        SolvedWithinADay,
        SolvedWithinAnHour,
    }

    public string Id => "fcr";

    public int Version => 2;

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Resolved;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_atAll, _withinAnHour, _withinADay];

    public Tally Empty() => new CountTally();

    public long? Measure(Ticket ticket) => ticket is { IsContact: true, IsResolved: true, Reassignments: { } reassignments, Reopens: { } reopens }
        ? (long)OutcomeOf(reassignments == 0 && reopens == 0, ticket.ResolvedAt - ticket.OpenedAt)
        : null;

    public IReadOnlyList<Figure> Compute(Tally tally)
    {
        var outcomes = (CountTally)tally;
        return
        [
            outcomes.Share(_atAll, o => (Outcome)o is not (Outcome.HandedOn or Outcome.HandedOnAtUnknownTime)),
            outcomes.Share(_withinAnHour, o => (Outcome)o == Outcome.SolvedWithinAnHour, HasTime),
            outcomes.Share(_withinADay, o => (Outcome)o >= Outcome.SolvedWithinADay, HasTime),
        ];
    }

    private static bool HasTime(long outcome) => (Outcome)outcome >= Outcome.HandedOn;

    private static Outcome OutcomeOf(bool isSolvedAtOnce, TimeSpan? time) => (isSolvedAtOnce, time?.TotalHours) switch
    {
        (false, null) => Outcome.HandedOnAtUnknownTime,
        (true, null) => Outcome.SolvedAtUnknownTime,
        (false, _) => Outcome.HandedOn,
        (true, <= 1) => Outcome.SolvedWithinAnHour,
        (true, <= 24) => Outcome.SolvedWithinADay,
        _ => Outcome.Solved,
    };

    private static FigureDefinition Within(string figure, string limit, Wording time) => Define(
        figure,
        new($"Solved at first contact within {time.English}", $"Résolu au premier contact en {time.French}"),
        new(
            $"Resolved tickets with no reassignment and no reopening, by the helpdesk's counters, resolved within {time.English} of opening, of all resolved tickets with both counters and a time of resolution; Wilson interval.",
            $"Tickets résolus sans réaffectation ni réouverture, d’après les compteurs de l’outil, en {time.French} au plus depuis l’ouverture, parmi tous les tickets résolus qui ont les deux compteurs et une heure de résolution ; intervalle de Wilson."),
        $"resolved with 0 reassignments and 0 reopenings within {limit} ÷ resolved with a time of resolution");

    private static FigureDefinition Define(string figure, Wording name, Wording definition, string formula) => new()
    {
        Id = $"fcr.{figure}",
        Name = name,
        Definition = definition,
        Formula = formula,
        Source = "Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };
}
