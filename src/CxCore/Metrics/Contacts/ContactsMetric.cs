namespace CxKit.Core.Metrics.Contacts;

/// <summary>Contacts per person served: the fewer, the less the company makes its customers ask for help.</summary>
internal sealed class ContactsMetric : IDerivedMetric
{
    private static readonly FigureDefinition _perPerson = new()
    {
        Id = "contacts.perperson",
        Name = new("Contacts per person served and month", "Contacts par personne servie et par mois"),
        Definition = new(
            "Contacts opened in the period, per person whom the desk serves and per month of 30.4 days; n is the number of contacts. "
            + "Unknown where nobody said how many people are served. Exact Poisson interval, which takes contacts to come independently of each other.",
            "Contacts ouverts dans la période, par personne servie par le centre de services et par mois de 30,4 jours ; n est le nombre de contacts. "
            + "Inconnu si personne n’a indiqué combien de personnes sont servies. Intervalle de Poisson exact, qui suppose les contacts indépendants les uns des autres."),
        Formula = "contacts ÷ people served ÷ months",
        Source = "Definition of CxKit. Interval: F. Garwood, Biometrika 28 (1936).",
        Unit = Units.Count,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    private static readonly FigureDefinition _traced = new()
    {
        Id = "contacts.traced",
        Name = new("Contacts traced to a department", "Contacts rattachés à un service de l’entreprise"),
        Definition = new(
            "Contacts opened in the period that name the department which caused them, of all contacts opened in it; a full count without interval.",
            "Contacts ouverts dans la période qui nomment le service de l’entreprise à leur origine, parmi tous les contacts ouverts ; décompte complet, sans intervalle."),
        Formula = "contacts with a causing department ÷ contacts",
        Source = "Definition of CxKit.",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "contacts";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_perPerson, _traced];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var contacts = evidence.OpenedContacts().ToList();
        var traced = contacts.Count(t => t.Cause.Department is not null);
        return
        [
            ContactRate.PersonMonths(evidence) is { } months
                ? new Figure(_perPerson, contacts.Count / months, contacts.Count, ContactRate.IntervalOf(contacts.Count, months))
                : Figure.Unknown(_perPerson),
            _traced.FullShare(traced, contacts.Count),
        ];
    }
}
