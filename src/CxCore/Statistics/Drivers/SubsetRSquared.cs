namespace CxKit.Core.Statistics.Drivers;

/// <summary>R² of every set of predictors, from the correlations alone: each set is its smaller brother with one predictor eliminated more.</summary>
internal sealed class SubsetRSquared
{
    private readonly ColumnGroups _groups;
    private readonly double[][] _remainders;
    private readonly double[] _found;

    private SubsetRSquared(ColumnGroups groups)
    {
        _groups = groups;
        _found = new double[1 << groups.Count];
        _remainders = [.. Enumerable.Range(0, groups.Count).Select(_ => new double[Triangle.Length(groups.Columns + 1)])];
    }

    /// <summary>R² by set: bit g of the index says that the set holds predictor g.</summary>
    internal static double[] Of(double[] correlations, ColumnGroups groups)
    {
        var subsets = new SubsetRSquared(groups);
        subsets.Visit(correlations, groups.Count, 0, 0);
        return subsets._found;
    }

    // Predictors leave from the last to the first, so that what remains is always the triangle's beginning.
    private void Visit(double[] remainder, int candidates, int set, int depth)
    {
        for (var group = 0; group < candidates; group++)
        {
            var next = _remainders[depth];
            Array.Copy(remainder, next, Triangle.Length(_groups.End(group)));
            for (var column = _groups.End(group) - 1; column >= _groups.Start(group); column--) Elimination.Of(column, next);
            var larger = set | (1 << group);
            _found[larger] = _found[set] + remainder[0] - next[0];
            Visit(next, group, larger, depth + 1);
        }
    }
}
