namespace CxKit.Core.Metrics.Customers;

/// <summary>Who leaves: the customers lost in a period, by segment.</summary>
public static class ChurnTable
{
    /// <summary>Stands for the segment of customers whose segment is not known.</summary>
    public const string UnknownSegment = "(unknown)";

    /// <summary>The segments by name, with their figures of churn.</summary>
    public static IReadOnlyList<SegmentChurn> BySegment(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return
        [
            .. evidence.Customers.GroupBy(c => c.Segment ?? UnknownSegment, StringComparer.Ordinal)
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => (s.Key, Figures: new ChurnMetric().Compute(evidence with { Customers = [.. s] })))
                .Select(s => new SegmentChurn(s.Key, s.Figures[0], s.Figures[1])),
        ];
    }
}

/// <summary>The churn of one segment.</summary>
/// <param name="Segment">The segment, or <see cref="ChurnTable.UnknownSegment"/>.</param>
/// <param name="Lost">The share of its customers that was lost.</param>
/// <param name="Revenue">The share of its revenue that was lost.</param>
public sealed record SegmentChurn(string Segment, Figure Lost, Figure Revenue);
