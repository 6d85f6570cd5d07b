namespace CxKit.Core.Statistics.Drivers;

/// <summary>Which columns of the correlations belong to which predictor; column 0 is the outcome's, the others follow in the predictors' order.</summary>
internal sealed class ColumnGroups(IReadOnlyList<int> widths)
{
    private readonly int[] _starts = [.. widths.Select((_, group) => 1 + widths.Take(group).Sum())];

    internal int Count => _starts.Length;

    /// <summary>The number of columns, without the outcome's.</summary>
    internal int Columns { get; } = widths.Sum();

    internal int Start(int group) => _starts[group];

    internal int End(int group) => _starts[group] + widths[group];

    internal int Of(int column) => Array.FindLastIndex(_starts, start => start <= column);
}
