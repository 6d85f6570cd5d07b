using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.StateTime;

/// <summary>How long resolved tickets waited for their customers, and how long for the desk.</summary>
internal sealed class StateTimeMetric : IDerivedMetric
{
    private static readonly string _waits = string.Join(", ", CustomerWait.States);

    private static readonly FigureDefinition _customer = Define(
        "customer",
        new("Time waiting for the customer", "Temps d’attente du client"),
        new($"was waiting for its customer ({_waits})", $"à attendre son client ({_waits})"),
        Direction.Neither);

    private static readonly FigureDefinition _desk = Define(
        "desk",
        new("Time with the desk", "Temps au centre de services"),
        new("was in any other state", "dans tout autre état"),
        Direction.LessIsBetter);

    public string Id => "statetime";

    public MetricGroup Group => MetricGroup.Efficiency;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_customer, _desk];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var stays = evidence.ResolvedContacts().Select(StatesOf).OfType<List<Stay>>().ToList();
        var waits = stays.Select(s => s.TimeIn(BusinessHours.Always, CustomerWait.States).TotalHours).ToList();
        return [_customer.Mean(waits), _desk.Mean(stays.Select((s, i) => s.Sum(stay => stay.Period.Length.TotalHours) - waits[i]))];
    }

    private static List<Stay>? StatesOf(Ticket ticket) =>
        (ticket.ResolvedAt ?? ticket.ClosedAt) is { } end && ticket.States(end) is { } stays ? [.. stays.Where(s => s.Value is not null)] : null;

    private static FigureDefinition Define(string figure, Wording name, Wording which, Direction direction) => new()
    {
        Id = $"statetime.{figure}",
        Name = name,
        Definition = new(
            $"Mean of the hours, by the calendar, that a resolved ticket {which.English} before its resolution; Student's t interval. Tickets whose history of states "
            + "was not read, or without a time of resolution or closing, are left out.",
            $"Moyenne des heures, selon le calendrier, qu’un ticket résolu a passées {which.French} avant sa résolution ; intervalle t de Student. Les tickets dont l’historique des "
            + "états n’a pas été lu, ou sans heure de résolution ni de clôture, sont écartés."),
        Formula = $"Σ hours ({figure}) ÷ n",
        Source = "Definition of CxKit. Interval: Student, Biometrika 6 (1908).",
        Unit = Units.Hours,
        Clock = Clock.Desk,
        Direction = direction,
    };
}
