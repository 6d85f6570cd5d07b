namespace CxKit.Core.Metrics.CustomerClock;

/// <summary>What the figures of the customer's clock mean.</summary>
internal static class CustomerClockFigures
{
    private const string What =
        " A trouble is a chain of contacts, each of which repeats an earlier one (same requester and category, opened at most 30 days after it) or follows it up; it counts on the day of its last resolution, as known at the end of the period. "
        + "Troubles with an open contact, or with a resolution of which the time is not known, are left out.";

    private const string Quoi =
        " Un problème vécu est une chaîne de contacts dont chacun répète un contact antérieur (même demandeur et même catégorie, ouvert au plus 30 jours après) ou lui fait suite ; il compte au jour de sa dernière résolution, telle que connue à la fin de la période. "
        + "Les problèmes dont un contact est encore ouvert, ou dont l’heure d’une résolution n’est pas connue, sont écartés.";

    private const string QuantileSource = "Definition of CxKit. Quantile: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7; interval: W. J. Conover, Practical Nonparametric Statistics, §3.2.";

    internal static FigureDefinition Mean { get; } = Define(
        "mean",
        new("Customer’s clock, mean", "Temps vécu par le client, moyenne"),
        new("Mean of the hours from the first report until it really worked; Student’s t interval.", "Moyenne des heures entre le premier signalement et le rétablissement réel ; intervalle t de Student."),
        "Σ (last resolution − first report) ÷ n",
        "Definition of CxKit. Interval: Student, Biometrika 6 (1908).",
        Units.Hours);

    internal static FigureDefinition Median { get; } = Define(
        "median",
        new("Customer’s clock, median", "Temps vécu par le client, médiane"),
        new("Median (type 7) of the hours from the first report until it really worked; distribution-free interval.", "Médiane (type 7) des heures entre le premier signalement et le rétablissement réel ; intervalle sans hypothèse de loi."),
        "q₀.₅ (last resolution − first report)",
        QuantileSource,
        Units.Hours);

    internal static FigureDefinition Ninetieth { get; } = Define(
        "p90",
        new("Customer’s clock, 90th percentile", "Temps vécu par le client, 90ᵉ centile"),
        new("90th percentile (type 7) of the hours from the first report until it really worked; distribution-free interval.", "90ᵉ centile (type 7) des heures entre le premier signalement et le rétablissement réel ; intervalle sans hypothèse de loi."),
        "q₀.₉ (last resolution − first report)",
        QuantileSource,
        Units.Hours);

    internal static FigureDefinition Gap { get; } = Define(
        "gap",
        new("Customer’s clock beyond the desk’s", "Temps du client au-delà de celui du centre de services"),
        new("Median hours of the troubles less the median hours from opening to resolution of the same contacts: what the customer waits and the desk does not see; n is the number of troubles; bootstrap interval, drawn trouble by trouble.", "Médiane des heures des problèmes moins la médiane des heures de l’ouverture à la résolution des mêmes contacts : ce que le client attend sans que le centre de services le voie ; n est le nombre de problèmes ; intervalle par bootstrap, tiré problème par problème."),
        "median of troubles − median of their tickets",
        "Definition of CxKit. Interval: B. Efron, The Annals of Statistics 7 (1979).",
        Units.Hours);

    internal static FigureDefinition Repeated { get; } = Define(
        "repeated",
        new("Troubles reported more than once", "Problèmes signalés plus d’une fois"),
        new("Troubles with more than one contact, of all that ended in the period; Wilson interval.", "Problèmes de plus d’un contact, parmi tous ceux qui se sont terminés dans la période ; intervalle de Wilson."),
        "troubles with > 1 contact ÷ troubles",
        "Definition of CxKit. Interval: E. B. Wilson, JASA 22 (1927).",
        Units.Share);

    internal static FigureDefinition Unsettled { get; } = Define(
        "unsettled",
        new("Troubles not settled yet", "Problèmes pas encore définitivement clos"),
        new("Number of the troubles counted whose last resolution is younger than 30 days at the end of the period: they may still be reported again; n is the number of troubles; a full count without interval.", "Nombre de problèmes comptés dont la dernière résolution date de moins de 30 jours à la fin de la période : ils peuvent encore être signalés à nouveau ; n est le nombre de problèmes ; décompte complet, sans intervalle."),
        "troubles with end of period − last resolution < 30 days",
        "Definition of CxKit.",
        Units.Count);

    private static FigureDefinition Define(string figure, Wording name, Wording words, string formula, string source, string unit) => new()
    {
        Id = $"customerclock.{figure}",
        Name = name,
        Definition = new(words.English + What, words.French + Quoi),
        Formula = formula,
        Source = source,
        Unit = unit,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };
}
