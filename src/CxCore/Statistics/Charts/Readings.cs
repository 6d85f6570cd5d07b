namespace CxKit.Core.Statistics.Charts;

/// <summary>What every chart asks of the values it is given.</summary>
internal static class Readings
{
    internal const int Fewest = 2;

    // Beyond it, squares and sums would leave the numbers.
    private const double Largest = 1e100;

    /// <summary>The number of first values that limits are computed from: all unless said.</summary>
    internal static int BaselineOf(int? baseline, int count)
    {
        if (count < Fewest) throw new ArgumentException("A chart needs at least two points.");
        var first = baseline ?? count;
        ArgumentOutOfRangeException.ThrowIfLessThan(first, Fewest, nameof(baseline));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, count, nameof(baseline));
        return first;
    }

    internal static void ThrowIfNotNumbers(IEnumerable<double> values)
    {
        if (!values.All(v => Math.Abs(v) <= Largest)) throw new ArgumentException("Every value is a number of at most 1e100, neither infinite nor NaN.", nameof(values));
    }

    internal static void ThrowIfNotPositive(double number, string name)
    {
        if (!(number > 0 && number <= Largest)) throw new ArgumentOutOfRangeException(name, number, "A positive number is needed.");
    }

    /// <summary>The mean, measured from the first value, so that the mean of equal values is exactly that value and no point of them lies off the centre.</summary>
    internal static double Mean(IReadOnlyList<double> values) => values[0] + values.Average(v => v - values[0]);
}
