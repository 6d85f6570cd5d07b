namespace CxKit.Core.Metrics.CustomerClock;

/// <summary>The customer's clock: from the first report until it really works, repeats and reopenings included.</summary>
internal sealed class CustomerClockMetric : IDerivedMetric
{
    public string Id => "customerclock";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets;

    public IReadOnlyList<FigureDefinition> Figures { get; } =
    [
        CustomerClockFigures.Mean, CustomerClockFigures.Median, CustomerClockFigures.Ninetieth,
        CustomerClockFigures.Gap, CustomerClockFigures.Repeated, CustomerClockFigures.Unsettled,
    ];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var chains = TroubleChains.Of(evidence.Tickets, evidence.Period.Until).Where(c => c.WorkingSince is { } at && evidence.Period.Contains(at)).ToList();
        var hours = chains.Select(c => c.CustomerTime!.Value.TotalHours).ToList();
        var (gap, interval) = ClockGap.Of(chains);
        return
        [
            CustomerClockFigures.Mean.Mean(hours),
            CustomerClockFigures.Median.Median(hours),
            CustomerClockFigures.Ninetieth.AtQuantile(hours, 0.9),
            new Figure(CustomerClockFigures.Gap, gap, chains.Count, interval),
            CustomerClockFigures.Repeated.Share(chains.Count(c => c.Reports > 1), chains.Count),
            Figure.FullCount(CustomerClockFigures.Unsettled, chains.Count == 0 ? null : chains.Count(c => !c.IsSettled), chains.Count),
        ];
    }
}
