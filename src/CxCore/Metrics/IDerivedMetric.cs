namespace CxKit.Core.Metrics;

/// <summary>A derived metric: what no sum can tell, computed at once from bounded sets of tickets, answers and people.</summary>
public interface IDerivedMetric : IMetric
{
    /// <summary>The sets that it takes; a figure whose set was not given is unknown or has nothing to compute from.</summary>
    Needs Needs { get; }

    /// <summary>The figures, in the order of <see cref="IMetric.Figures"/>; the order of the evidence does not matter.</summary>
    IReadOnlyList<Figure> Compute(Evidence evidence);
}
