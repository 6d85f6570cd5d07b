namespace CxKit.Core.Metrics.Customers;

/// <summary>Whether customers leave, by heads and by what they pay.</summary>
internal sealed class ChurnMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "churn.rate",
        Name = new("Customers lost", "Clients perdus"),
        Definition = new(
            "Organisations that were customers on the first day of the period and no longer when it ended, of those that were on the first; Wilson interval, as if they were drawn from such customers.",
            "Organisations clientes le premier jour de la période et ne l’étant plus à sa fin, parmi celles clientes le premier jour ; intervalle de Wilson, comme tirées de tels clients."),
        Formula = "lost ÷ customers at the start",
        Source = "Churn rate; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    private static readonly FigureDefinition _revenue = new()
    {
        Id = "churn.revenue",
        Name = new("Revenue lost", "Chiffre d’affaires perdu"),
        Definition = new(
            "Yearly revenue of the organisations lost in the period, of the revenue of those that were customers on its first day; organisations whose revenue is not known are left out; a full count without interval.",
            "Chiffre d’affaires annuel des organisations perdues dans la période, rapporté à celui des clientes du premier jour ; les organisations au chiffre d’affaires inconnu sont écartées ; décompte complet, sans intervalle."),
        Formula = "Σ revenue of those lost ÷ Σ revenue at the start",
        Source = "Revenue churn rate.",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = Direction.LessIsBetter,
    };

    public string Id => "churn";

    public MetricGroup Group => MetricGroup.Loyalty;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Customers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate, _revenue];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var (first, end) = evidence.Days();
        var there = evidence.Customers
            .Select(c => (Tenure: new Tenure(c.Since, c.Left), c.Revenue))
            .Where(c => c.Tenure.Holds(first))
            .Select(c => (IsLost: c.Tenure.EndsBy(end), c.Revenue))
            .ToList();
        var paying = there.Where(c => c.Revenue is not null).ToList();
        var revenue = paying.Sum(c => c.Revenue!.Value);
        return
        [
            _rate.Share(there.Count(c => c.IsLost), there.Count),
            Figure.FullCount(_revenue, revenue > 0 ? (double)(paying.Where(c => c.IsLost).Sum(c => c.Revenue!.Value) / revenue) : null, paying.Count),
        ];
    }
}
