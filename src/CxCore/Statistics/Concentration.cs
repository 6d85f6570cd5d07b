namespace CxKit.Core.Statistics;

/// <summary>How few items make how much of a total: the point of the Lorenz curve, greatest first, that first reaches a wished share (M. O. Lorenz, Publications of the American Statistical Association 9, 1905).</summary>
/// <param name="Items">The smallest number of items whose values reach the share.</param>
/// <param name="N">How many items there are.</param>
/// <param name="ShareOfItems">The items as a share of all, 0 to 1.</param>
/// <param name="ShareOfTotal">The share of the total that they make, 0 to 1: the wished one or a little more.</param>
public readonly record struct Concentration(int Items, int N, double ShareOfItems, double ShareOfTotal)
{
    // Seven hundredths of a hundred are seven, whatever the last bit of the product says.
    private const double LessRounding = 1 - 1e-12;

    /// <summary>How many of the items cause <paramref name="share"/> of the total; <see langword="null"/> if the total is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1, or a value is negative.</exception>
    /// <exception cref="ArgumentException">The total is not finite.</exception>
    public static Concentration? Of(ReadOnlySpan<double> values, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var descending = values.ToArray();
        descending.Sort((a, b) => b.CompareTo(a));
        var total = 0.0;
        foreach (var value in descending)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0, nameof(values));
            total += value;
        }

        if (!double.IsFinite(total)) throw new ArgumentException("The total is not finite.", nameof(values));
        if (total == 0) return null;
        var (items, reached) = (0, 0.0);
        while (reached < share * total * LessRounding) reached += descending[items++];
        return new Concentration(items, values.Length, items / (double)values.Length, reached / total);
    }
}
