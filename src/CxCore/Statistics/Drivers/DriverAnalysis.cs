using System.Globalization;

namespace CxKit.Core.Statistics.Drivers;

/// <summary>
/// Driver analysis: how the explained variance of an outcome (overall satisfaction) divides among several answers that go together (ease,
/// speed, friendliness). It refuses, in a sentence, where the answers cannot tell.
/// </summary>
public static class DriverAnalysis
{
    /// <summary>The most predictors that can be judged together: each one more doubles the number of regressions.</summary>
    public const int MostPredictors = 12;

    private const int FewestRows = 50;
    private const int RowsPerColumn = 8;
    private const double Nothing = 1e-12;

    /// <summary>The drivers of an outcome over the rows that have a value in every column; <see langword="null"/> is a missing value.</summary>
    /// <param name="outcome">The outcome, with a place for each row.</param>
    /// <param name="predictors">One to twelve predictors of different names.</param>
    /// <param name="minimum">The fewest complete rows; 50 + 8 for each column unless said (S. B. Green, Multivariate Behavioral Research 26, 1991). Two more than there are columns are needed in any case.</param>
    /// <param name="resampling">How intervals are drawn; none are unless said.</param>
    /// <exception cref="ArgumentException">The predictors are none, more than twelve, or two of one name; columns differ in length; or a value is infinite, NaN or beyond 1e100.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 40 resamples.</exception>
    public static DriverFindings Of(IReadOnlyList<double?> outcome, IReadOnlyList<Predictor> predictors, int? minimum = null, Resampling? resampling = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(predictors);
        if (resampling is not null) ArgumentOutOfRangeException.ThrowIfLessThan(resampling.Times, Resampling.Fewest, nameof(resampling));
        var names = Named(predictors.Select(p => p.Name));
        if (predictors.Any(p => p.Columns.Count == 0)) throw new ArgumentException("Every predictor has a column.", nameof(predictors));

        var groups = new ColumnGroups([.. predictors.Select(p => p.Columns.Count)]);
        var rows = new CompleteRows([outcome, .. predictors.SelectMany(p => p.Columns)]);
        var fewest = Math.Max(minimum ?? FewestRows + (RowsPerColumn * groups.Columns), groups.Columns + 2);
        if (rows.N < fewest)
            return Refused(rows.N, rows.Dropped, string.Create(CultureInfo.InvariantCulture, $"{rows.N} complete rows are too few: {fewest} are needed."));
        return Findings(CorrelationMatrix.Of(rows, groups.Columns + 1), names, groups, () => resampling is null ? null : WeightIntervals.Of(rows, groups, resampling));
    }

    /// <summary>The drivers of an outcome from correlations that are known already: the first row and column are the outcome's, the others the predictors'. Whether enough answers are behind them is for the caller to judge.</summary>
    /// <exception cref="ArgumentException">The predictors are none, more than twelve, two of one name, or not one fewer than the matrix has columns.</exception>
    public static DriverFindings FromCorrelations(CorrelationMatrix correlations, IReadOnlyList<string> predictors)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        ArgumentNullException.ThrowIfNull(predictors);
        var names = Named(predictors);
        if (correlations.Size != names.Count + 1) throw new ArgumentException("There is a row for the outcome and one for each predictor.", nameof(correlations));
        return Findings(correlations, names, new ColumnGroups([.. names.Select(_ => 1)]), () => null);
    }

    private static List<string> Named(IEnumerable<string> predictors)
    {
        var names = predictors.ToList();
        if (names.Count is 0 or > MostPredictors || names.Distinct(StringComparer.Ordinal).Count() < names.Count)
            throw new ArgumentException("One to twelve predictors of different names are judged together.", nameof(predictors));
        return names;
    }

    private static DriverFindings Findings(
        CorrelationMatrix correlations, List<string> names, ColumnGroups groups, Func<IReadOnlyList<(Interval Lmg, Interval Johnson)>?> draw)
    {
        if (Degeneracy.Of(correlations.Lower, groups, names) is { } refusal) return Refused(correlations.N, correlations.Dropped, refusal);
        var weights = Weights.Of(correlations.Lower, groups);
        var betas = RelativeWeights.Betas(correlations.Lower, groups.Columns);
        var intervals = draw();
        var rSquared = weights.RSquared[^1];
        double? ShareOf(double weight) => rSquared > Nothing ? weight / rSquared : null;
        Driver Find(string name, int group)
        {
            var column = groups.End(group) - groups.Start(group) == 1 ? groups.Start(group) : (int?)null;
            var lmg = weights.ByLevel[group].Average();
            return new Driver
            {
                Name = name,
                Correlation = column is { } c ? correlations[0, c] : null,
                Beta = column is { } b ? betas[b - 1] : null,
                Lmg = lmg,
                LmgShare = ShareOf(lmg),
                LmgInterval = intervals?[group].Lmg,
                Johnson = weights.Johnson[group],
                JohnsonShare = ShareOf(weights.Johnson[group]),
                JohnsonInterval = intervals?[group].Johnson,
                ByLevel = weights.ByLevel[group],
                Dominates = [.. names.Where((_, other) => other != group && Dominance.IsComplete(weights.RSquared, group, other))],
            };
        }

        return new DriverFindings { N = correlations.N, Dropped = correlations.Dropped, RSquared = rSquared, Drivers = [.. names.Select(Find)] };
    }

    private static DriverFindings Refused(int? n, int dropped, string refusal) => new() { N = n, Dropped = dropped, Refusal = refusal };
}
