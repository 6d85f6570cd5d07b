using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Staffing;

/// <summary>How long new staff take to become productive.</summary>
internal sealed class RampUpMetric : IDerivedMetric
{
    private static readonly FigureDefinition _weeks = new()
    {
        Id = "rampup.weeks",
        Name = new("Weeks until new staff reach their team's level", "Semaines avant qu’une recrue atteigne le niveau de son équipe"),
        Definition = new(
            "Median of the week since joining, the first being 1, from which the contacts resolved a week keep, on average over four weeks, the median of those in the team who had been there for half a year when the period began; "
            + "those who joined within the period count, also while they have not reached it (Kaplan–Meier). Withheld for fewer than five. Brookmeyer–Crowley interval.",
            "Médiane de la semaine depuis l’arrivée, la première étant 1, à partir de laquelle les contacts résolus par semaine tiennent, en moyenne sur quatre semaines, la médiane des membres de l’équipe présents depuis six mois au début de la période ; "
            + "comptent les personnes arrivées dans la période, même si elles ne l’ont pas encore atteinte (Kaplan–Meier). Masquée en dessous de cinq. Intervalle de Brookmeyer–Crowley."),
        Formula = "t at which the product-limit estimate falls to ½",
        Source = "E. L. Kaplan, P. Meier, JASA 53 (1958); interval: R. Brookmeyer, J. Crowley, Biometrics 38 (1982).",
        Unit = Units.Weeks,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };

    private static readonly FigureDefinition _reached = new()
    {
        Id = "rampup.reached",
        Name = new("New staff at their team's level", "Recrues au niveau de leur équipe"),
        Definition = new(
            "Those who joined within the period and have reached their team's level, of all who joined within it; withheld for fewer than five; a full count without interval.",
            "Personnes arrivées dans la période et ayant atteint le niveau de leur équipe, parmi toutes celles arrivées ; masquée en dessous de cinq ; décompte complet, sans intervalle."),
        Formula = "reached ÷ joined",
        Source = "Definition of CxKit.",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "rampup";

    public MetricGroup Group => MetricGroup.Staff;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Tickets | Needs.Staff;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_weeks, _reached];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var hires = RampUp.Of(evidence);
        var times = hires.Select(h => ((double)h.Weeks, h.IsReached)).ToList();
        return
        [
            Protect(new Figure(_weeks, KaplanMeier.Median(times), hires.Count, KaplanMeier.MedianInterval(times))),
            Protect(_reached.FullShare(hires.Count(h => h.IsReached), hires.Count)),
        ];
    }

    // What so few people achieved would be known of each of them.
    private static Figure Protect(Figure figure) => figure.N is > 0 and < SmallGroups.Figures ? figure.Withheld() : figure;
}
