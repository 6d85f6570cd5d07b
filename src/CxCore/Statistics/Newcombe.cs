namespace CxKit.Core.Statistics;

/// <summary>The interval of the difference of two independent shares, made of their Wilson intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10).</summary>
public static class Newcombe
{
    /// <summary>The 95 % interval of the first share less the second, within −1 and 1; <see langword="null"/> if one is a share of nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Hits are negative or more than n.</exception>
    public static Interval? Of(long firstHits, long firstN, long secondHits, long secondN)
    {
        var (first, second) = (Wilson.Of(firstHits, firstN), Wilson.Of(secondHits, secondN));
        return first is { } a && second is { } b ? Of(firstHits / (double)firstN, a, secondHits / (double)secondN, b) : null;
    }

    private static Interval Of(double p, Interval first, double q, Interval second) => new(
        p - q - Length(p - first.Low, second.High - q), p - q + Length(first.High - p, q - second.Low));

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
