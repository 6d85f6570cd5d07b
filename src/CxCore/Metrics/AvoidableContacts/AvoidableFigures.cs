namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>What the figures of avoidable contacts mean.</summary>
internal static class AvoidableFigures
{
    private const string Verdict =
        " A contact is avoidable if it should never have arisen: by the customer’s own answer, or else by a rule or an agent’s mark. Handling avoidable contacts quickly is no gain: only fewer of them are.";

    private const string VerdictFr =
        " Un contact est évitable s’il n’aurait jamais dû avoir lieu : d’après la réponse du client lui-même, sinon d’après une règle ou le marquage d’un agent. Traiter vite des contacts évitables n’est pas un gain : seule leur diminution en est un.";

    internal static FigureDefinition Share { get; } = Define(
        "share",
        new("Avoidable contacts", "Contacts évitables"),
        new("Avoidable contacts, of the contacts opened in the period that have a verdict; Wilson interval.", "Contacts évitables, parmi les contacts ouverts dans la période sur lesquels on s’est prononcé ; intervalle de Wilson."),
        "avoidable ÷ judged",
        "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Units.Share,
        Clock.Customer,
        Direction.LessIsBetter);

    internal static FigureDefinition Judged { get; } = Define(
        "judged",
        new("Contacts judged avoidable or not", "Contacts jugés évitables ou non"),
        new("Contacts with a verdict, of all contacts opened in the period; a full count without interval.", "Contacts sur lesquels on s’est prononcé, parmi tous les contacts ouverts dans la période ; décompte complet, sans intervalle."),
        "judged ÷ contacts",
        "Definition of CxKit.",
        Units.Share,
        Clock.Desk,
        Direction.MoreIsBetter);

    internal static FigureDefinition Hours { get; } = Define(
        "hours",
        new("Hours worked on avoidable contacts", "Heures passées sur des contacts évitables"),
        new("Hours that staff worked on the avoidable contacts opened in the period; n is the number of those with a recorded time, the others are left out; a full count without interval.", "Heures de travail passées sur les contacts évitables ouverts dans la période ; n est le nombre de ceux dont le temps est enregistré, les autres sont écartés ; décompte complet, sans intervalle."),
        "Σ time worked",
        "Definition of CxKit.",
        Units.Hours,
        Clock.Desk,
        Direction.LessIsBetter);

    internal static FigureDefinition Cost { get; } = Define(
        "cost",
        new("Cost of avoidable contacts", "Coût des contacts évitables"),
        new("Cost of the avoidable contacts opened in the period: working time by the hourly rate, or else the rate of a contact; n is the number of those whose cost is known, the others are left out; a full count without interval.", "Coût des contacts évitables ouverts dans la période : temps de travail au taux horaire, sinon taux par contact ; n est le nombre de ceux dont le coût est connu, les autres sont écartés ; décompte complet, sans intervalle."),
        "Σ time worked × rate",
        "Definition of CxKit.",
        Units.Money,
        Clock.Desk,
        Direction.LessIsBetter);

    internal static FigureDefinition Trend { get; } = Define(
        "trend",
        new("Avoidable contacts, trend per month", "Contacts évitables, tendance par mois"),
        new("Slope of the least-squares line through the months’ shares of avoidable contacts, in share per month; below 0 they grow fewer. n is the number of months with a verdict; Student’s t interval on n − 2 degrees of freedom.", "Pente de la droite des moindres carrés à travers les parts mensuelles de contacts évitables, en part par mois ; en dessous de 0, elles diminuent. n est le nombre de mois où l’on s’est prononcé ; intervalle t de Student à n − 2 degrés de liberté."),
        "Σ (month − mean month)(share − mean share) ÷ Σ (month − mean month)²",
        "Least squares: A.-M. Legendre (1805); interval: Student, Biometrika 6 (1908).",
        Units.Share,
        Clock.Customer,
        Direction.LessIsBetter);

    private static FigureDefinition Define(string figure, Wording name, Wording words, string formula, string source, string unit, Clock clock, Direction direction) => new()
    {
        Id = $"avoidable.{figure}",
        Name = name,
        Definition = new(words.English + Verdict, words.French + VerdictFr),
        Formula = formula,
        Source = source,
        Unit = unit,
        Clock = clock,
        Direction = direction,
    };
}
