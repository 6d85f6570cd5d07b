using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Scores;

/// <summary>How a value and its interval are drawn from what answers come to.</summary>
/// <param name="Of">The estimate.</param>
/// <param name="Interval">The interval's name.</param>
/// <param name="Source">Where the interval comes from.</param>
/// <param name="Unit">The value's unit.</param>
internal sealed record Estimator(Func<WeightedSums, (double? Value, Interval? Interval)> Of, Wording Interval, string Source, string Unit)
{
    /// <summary>A share, of values that are 1 for a hit and 0 for none.</summary>
    internal static Estimator Share { get; } = new(
        sums => (sums.Mean, Wilson.Of(sums)), new("Wilson interval", "intervalle de Wilson"), "E. B. Wilson, JASA 22 (1927)", Units.Share);

    /// <summary>A mean.</summary>
    internal static Estimator Mean { get; } = new(
        sums => (sums.Mean, MeanInterval.Of(sums)), new("Student's t interval", "intervalle t de Student"), "Student, Biometrika 6 (1908)", Units.Points);

    /// <summary>One share less another, −100 to 100, of values that are 1, 0 and −1.</summary>
    internal static Estimator Net { get; } = new(
        sums => Estimate(NpsSample.Of(sums), NpsInterval.AdjustedWald),
        new("adjusted Wald interval", "intervalle de Wald ajusté"),
        "B. Rocks, The American Statistician 70 (2016)",
        Units.Points);

    /// <summary>The same with the interval that is published most often, and is too narrow in small samples.</summary>
    internal static Estimator PlainNet { get; } = new(
        sums => Estimate(NpsSample.Of(sums), NpsInterval.Wald),
        new("plain Wald interval, too narrow for few answers", "intervalle de Wald simple, trop étroit pour peu de réponses"),
        "A. Wald, Transactions of the AMS 54 (1943)",
        Units.Points);

    private static (double? Value, Interval? Interval) Estimate(NpsSample sample, Func<NpsSample, Interval?> intervalOf) => (sample.Score, intervalOf(sample));
}
