using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>Figures from tickets and answers that are all at hand, for who keeps no tallies.</summary>
public static class MetricFigures
{
    /// <summary>The figures of a metric over the evidence; a counted metric takes in what its day puts into the period, each answer with its weight.</summary>
    /// <exception cref="ArgumentException">The metric is neither counted nor derived.</exception>
    public static IReadOnlyList<Figure> Over(this IMetric metric, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return metric switch
        {
            IDerivedMetric derived => derived.Compute(evidence),
            ICountedMetric counted => counted.Compute(counted.TallyOf(
                evidence.Tickets.Where(t => evidence.Period.Contains(counted.Day == MetricDay.Opened ? t.OpenedAt : t.JudgedAt)),
                evidence.Answers.Where(a => evidence.Period.Contains(a.AnsweredAt)))),
            _ => throw new ArgumentException("A metric is either counted or derived.", nameof(metric)),
        };
    }

    /// <summary>The tally of these answers, each with its weight.</summary>
    public static Tally TallyOf(this ICountedMetric metric, IEnumerable<Answer> answers) => metric.TallyOf([], answers);

    /// <summary>The tally of these tickets.</summary>
    public static Tally TallyOf(this ICountedMetric metric, IEnumerable<Ticket> tickets) => metric.TallyOf(tickets, []);

    private static Tally TallyOf(this ICountedMetric metric, IEnumerable<Ticket> tickets, IEnumerable<Answer> answers)
    {
        var tally = metric.Empty();
        foreach (var ticket in tickets)
            if (metric.Measure(ticket) is { } number) tally.Add(number);
        foreach (var answer in answers)
            if (metric.Measure(answer) is { } number) tally.Add(number, answer.Weight);
        return tally;
    }
}
