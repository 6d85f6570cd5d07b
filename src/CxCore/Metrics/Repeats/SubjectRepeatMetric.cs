using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Repeats;

/// <summary>The share of tickets that report again what their requester reported under the same subject, whatever the category.</summary>
internal sealed class SubjectRepeatMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "repeat.subject.rate",
        Name = new("Reported again under the same subject", "Signalés à nouveau sous le même objet"),
        Definition = new(
            "Contacts opened in the period with an earlier one of the same requester and subject opened at most 30 days before, of all of them with requester and subject. Subjects are compared by "
            + "their words alone: without case, numbers, punctuation and the marks of replies and forwards. Wilson interval.",
            "Contacts ouverts dans la période et précédés, au plus 30 jours avant, d’un contact du même demandeur sous le même objet, parmi tous ceux qui ont un demandeur et un objet. Les objets sont comparés par "
            + "leurs seuls mots : sans casse, nombres, ponctuation ni marques de réponse ou de transfert. Intervalle de Wilson."),
        Formula = "contacts that repeat an earlier one ÷ contacts with requester and subject",
        Source = "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    public string Id => "repeat.subject";

    public MetricGroup Group => MetricGroup.Quality;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var judged = Recurrence.Judge(evidence.Tickets, TroubleKeys.RequesterAndSubject)
            .Where(t => evidence.Period.Contains(t.OpenedAt) && TroubleKeys.RequesterAndSubject(t) is not null)
            .ToList();
        return [_rate.Share(judged.Count(t => t.Repeats is not null), judged.Count)];
    }
}
