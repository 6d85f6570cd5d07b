using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>Contacts that should never have arisen: how many, what they cost, and whether they grow fewer.</summary>
internal sealed class AvoidableMetric : IDerivedMetric
{
    public string Id => "avoidable";

    public MetricGroup Group => MetricGroup.Quality;

    public MetricDay Day => MetricDay.Opened;

    public Needs Needs => Needs.Tickets | Needs.Answers | Needs.Staff;

    public IReadOnlyList<FigureDefinition> Figures { get; } =
        [AvoidableFigures.Share, AvoidableFigures.Judged, AvoidableFigures.Hours, AvoidableFigures.Cost, AvoidableFigures.Trend];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var contacts = ContactVerdicts.Of(evidence);
        var avoidable = contacts.Where(c => c.IsAvoidable == true).Select(c => c.Ticket).ToList();
        var judged = contacts.Count(c => c.IsAvoidable is not null);
        var work = Work.Of(avoidable, evidence.Rates, Work.RolesOf(evidence.Staff));
        return
        [
            AvoidableFigures.Share.Share(avoidable.Count, judged),
            AvoidableFigures.Judged.FullShare(judged, contacts.Count),
            Total(AvoidableFigures.Hours, work.Hours, work.Timed),
            Total(AvoidableFigures.Cost, (double?)work.Cost, work.Priced),
            Trend(evidence),
        ];

        Figure Total(FigureDefinition definition, double? known, long n) =>
            known is null && avoidable.Count > 0 ? Figure.Unknown(definition) : Figure.FullCount(definition, known ?? (judged == 0 ? null : 0), n);
    }

    private static Figure Trend(Evidence evidence)
    {
        var months = AvoidableTable.ByMonth(evidence).Select((m, i) => (Step: (double)i, m.Avoidable, m.Judged)).Where(m => m.Judged > 0)
            .Select(m => (m.Step, m.Avoidable / (double)m.Judged)).ToList();
        var trend = LinearTrend.Of(months);
        return new Figure(AvoidableFigures.Trend, trend?.Slope, months.Count, trend?.Interval);
    }
}
