namespace CxKit.Core.Metrics.Customers;

/// <summary>Whether contracts that come up for renewal are renewed.</summary>
internal sealed class RenewalMetric : IDerivedMetric
{
    private static readonly FigureDefinition _rate = new()
    {
        Id = "renewal.rate",
        Name = new("Contracts renewed", "Contrats renouvelés"),
        Definition = new(
            "Contracts renewed, of those due for renewal within the period on which a decision was taken; Wilson interval.",
            "Contrats renouvelés, parmi ceux arrivés à échéance dans la période et sur lesquels une décision a été prise ; intervalle de Wilson."),
        Formula = "renewed ÷ decided",
        Source = "Renewal rate; interval: E. B. Wilson, JASA 22 (1927).",
        Unit = Units.Share,
        Clock = Clock.Customer,
        Direction = Direction.MoreIsBetter,
    };

    public string Id => "renewal";

    public MetricGroup Group => MetricGroup.Loyalty;

    public MetricDay Day => MetricDay.Standing;

    public Needs Needs => Needs.Customers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_rate];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var (first, end) = evidence.Days();
        var decided = evidence.Customers.SelectMany(c => c.Renewals).Where(r => r.Due >= first && r.Due < end).Select(r => r.IsRenewed).OfType<bool>().ToList();
        return [_rate.Share(decided.Count(isRenewed => isRenewed), decided.Count)];
    }
}
