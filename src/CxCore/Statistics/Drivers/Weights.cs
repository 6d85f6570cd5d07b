namespace CxKit.Core.Statistics.Drivers;

/// <summary>What the correlations say of each predictor.</summary>
internal sealed record Weights(double[] RSquared, double[][] ByLevel, double[] Johnson)
{
    internal static Weights Of(double[] correlations, ColumnGroups groups)
    {
        var rSquared = SubsetRSquared.Of(correlations, groups);
        var johnson = new double[groups.Count];
        foreach (var (column, weight) in RelativeWeights.Of(correlations, groups.Columns).Index()) johnson[groups.Of(column + 1)] += weight;
        return new Weights(rSquared, [.. johnson.Select((_, group) => Dominance.ByLevel(rSquared, group))], johnson);
    }
}
