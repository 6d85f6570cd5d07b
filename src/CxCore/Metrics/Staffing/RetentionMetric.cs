namespace CxKit.Core.Metrics.Staffing;

/// <summary>Whether those who work at the desk stay.</summary>
internal sealed class RetentionMetric : IDerivedMetric
{
    private static readonly FigureDefinition _stayed = new()
    {
        Id = "retention.stayed",
        Name = new("Staff who stayed", "Personnel resté"),
        Definition = new(
            "Staff who were there on the first day of the period and still when it ended, of those who were there on the first; Wilson interval, as if they were drawn from such desks.",
            "Personnes présentes le premier jour de la période et encore à sa fin, parmi celles présentes le premier jour ; intervalle de Wilson, comme tirées de tels centres de services."),
        Formula = "still there ÷ there at the start",
        Source = "Retention rate; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Desk,
        Direction = Direction.MoreIsBetter,
    };

    private static readonly FigureDefinition _turnover = new()
    {
        Id = "retention.turnover",
        Name = new("Turnover of staff a year", "Rotation du personnel par an"),
        Definition = new(
            "Staff who left within the period, per person-year worked in it; n is the number who left; exact Poisson interval.",
            "Départs dans la période, par année-personne travaillée ; n est le nombre de départs ; intervalle de Poisson exact."),
        Formula = "left ÷ person-years",
        Source = "Separations per person-year; interval: F. Garwood, Biometrika 28 (1936).",
        Unit = Units.Count,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };

    public string Id => "retention";

    public MetricGroup Group => MetricGroup.Staff;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Staff;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_stayed, _turnover];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var (first, end) = evidence.Days();
        var tenures = evidence.Staff.Select(s => new Tenure(s.Joined, s.Left)).ToList();
        var there = tenures.Where(t => t.Holds(first)).ToList();
        return [_stayed.Share(there.Count(t => !t.EndsBy(end)), there.Count), Tenure.RateOfEnds(_turnover, tenures, first, end)];
    }
}
