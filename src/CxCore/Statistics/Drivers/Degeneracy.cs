namespace CxKit.Core.Statistics.Drivers;

/// <summary>Why correlations cannot be divided among predictors.</summary>
internal static class Degeneracy
{
    /// <summary>The reason in a sentence; <see langword="null"/> if there is none.</summary>
    internal static string? Of(double[] correlations, ColumnGroups groups, IReadOnlyList<string> names)
    {
        if (correlations[0] == 0) return "The outcome does not vary.";
        for (var column = 1; column <= groups.Columns; column++)
            if (Triangle.At(correlations, column, column) == 0) return $"The predictor {names[groups.Of(column)]} does not vary.";

        double[] remainder = [.. correlations];
        for (var column = groups.Columns; column > 0; column--)
            if (!Elimination.Of(column, remainder)) return $"The predictor {names[groups.Of(column)]} says the same as the others: leave it or one of them out.";
        return remainder[0] < -Elimination.Tolerance ? "These correlations contradict each other: no answers can have them." : null;
    }
}
