namespace CxKit.Core.Statistics;

/// <summary>
/// What weighted answers come to: the four sums that a weighted share, mean or NPS and its interval are made of. The sums of two groups add up
/// to those of both. A share is the mean of ones and zeros; for an NPS a promoter is 1, a passive 0 and a detractor −1. The default value is nobody.
/// </summary>
public readonly record struct WeightedSums
{
    /// <summary>Sums that were kept elsewhere.</summary>
    /// <param name="weights">Σw.</param>
    /// <param name="squaredWeights">Σw².</param>
    /// <param name="values">Σwx.</param>
    /// <param name="squaredValues">Σwx².</param>
    /// <exception cref="ArgumentException">A sum is not finite, or one that cannot be negative is.</exception>
    public WeightedSums(double weights, double squaredWeights, double values, double squaredValues)
    {
        if (weights < 0 || squaredWeights < 0 || squaredValues < 0) throw new ArgumentException("A sum of weights or squares is negative.");
        if (!double.IsFinite(weights + squaredWeights + values + squaredValues)) throw new ArgumentException("A sum is not finite.");
        (Weights, SquaredWeights, Values, SquaredValues) = (weights, squaredWeights, values, squaredValues);
    }

    /// <summary>Σw.</summary>
    public double Weights { get; }

    /// <summary>Σw².</summary>
    public double SquaredWeights { get; }

    /// <summary>Σwx.</summary>
    public double Values { get; }

    /// <summary>Σwx².</summary>
    public double SquaredValues { get; }

    /// <summary>How many answers of equal weight would be as sure: (Σw)² / Σw² (L. Kish, Survey Sampling, 1965, §11.7); 0 of nobody.</summary>
    public double EffectiveN => EffectiveNOf(Weights, SquaredWeights);

    /// <summary>The weighted mean, Σwx / Σw; <see langword="null"/> of nobody.</summary>
    public double? Mean => Weights > 0 ? Values / Weights : null;

    /// <summary>The weighted mean of (x − mean)²; 0 of nobody. Great values that differ little are better centred before they are summed.</summary>
    public double Variance => Mean is { } mean ? Math.Max(0, (SquaredValues / Weights) - (mean * mean)) : 0;

    // Two answers of equal weight are two, also where sums of their weights miss it by a last digit: below two there is no interval of a mean.
    internal static double EffectiveNOf(double weights, double squaredWeights)
    {
        if (squaredWeights <= 0) return 0;
        var (n, whole) = (weights * weights / squaredWeights, Math.Round(weights * weights / squaredWeights));
        return Math.Abs(n - whole) <= 1e-9 * whole ? whole : n;
    }

    /// <summary>The sums of these values with these weights, one each.</summary>
    /// <exception cref="ArgumentException">There are not as many weights as values, a weight is negative, or a number is not finite.</exception>
    public static WeightedSums Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.Length != weights.Length) throw new ArgumentException("There is not one weight for each value.", nameof(weights));
        var (w, ww, wx, wxx) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(weights[i], 0, nameof(weights));
            w += weights[i];
            ww += weights[i] * weights[i];
            wx += weights[i] * values[i];
            wxx += weights[i] * values[i] * values[i];
        }

        return new WeightedSums(w, ww, wx, wxx);
    }
}
