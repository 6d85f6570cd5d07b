using MathNet.Numerics.Distributions;

namespace CxKit.Core.Statistics;

/// <summary>
/// How many answers are needed, rounded up. For a 95 % interval of a wished half-width h: n₀ = z²·variance / h², and of a population of N
/// n = n₀ / (1 + (n₀ − 1) / N) (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, §4). For a difference to be found with a wished power
/// (J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. 1981, chapter 3), two-sided at 5 %. All are normal formulas: below about thirty take some more.
/// </summary>
public static class SampleSize
{
    /// <summary>How many answers give a share a 95 % interval of ± <paramref name="halfWidth"/>.</summary>
    /// <param name="halfWidth">The wished half-width, as a share: 0.05 is five points.</param>
    /// <param name="share">What the share is expected to be, between 0 and 1; a half needs the most answers.</param>
    /// <param name="population">How many there are to be asked; all the world if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range, or so many answers cannot be counted.</exception>
    public static long ForShare(double halfWidth, double share = 0.5, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        return Of(share * (1 - share), halfWidth, population);
    }

    /// <summary>How many values give a mean a 95 % interval of ± <paramref name="halfWidth"/>, in the unit of the standard deviation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not above 0, or so many values cannot be counted.</exception>
    public static long ForMean(double halfWidth, double standardDeviation, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(standardDeviation, 0);
        return Of(standardDeviation * standardDeviation, halfWidth, population);
    }

    /// <summary>How many answers give a Net Promoter Score a 95 % interval of ± <paramref name="halfWidth"/>.</summary>
    /// <param name="halfWidth">The wished half-width in points.</param>
    /// <param name="variance">The <see cref="NpsSample.Variance"/> that is expected, above 0 to 1; 1 needs the most answers.</param>
    /// <param name="population">How many there are to be asked; all the world if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range, or so many answers cannot be counted.</exception>
    public static long ForNps(double halfWidth, double variance = 1, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(variance, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variance, 1);
        return Of(variance, halfWidth / 100, population);
    }

    /// <summary>How many answers each of two groups needs for a difference of these shares to be found.</summary>
    /// <param name="first">The one share, 0 to 1.</param>
    /// <param name="second">The other share, 0 to 1.</param>
    /// <param name="power">How often it is to be found, 0.5 to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range, the shares are equal, or so many answers cannot be counted.</exception>
    public static long PerGroupForShares(double first, double second, double power = 0.8)
    {
        ThrowIfNotBetween0And1(first, nameof(first));
        ThrowIfNotBetween0And1(second, nameof(second));
        ArgumentOutOfRangeException.ThrowIfEqual(first, second);
        var mean = (first + second) / 2;
        var errors = (Normal95.Z * Math.Sqrt(2 * mean * (1 - mean))) + (ZOf(power) * Math.Sqrt((first * (1 - first)) + (second * (1 - second))));
        return RoundedUp(Math.Pow(errors / (first - second), 2));
    }

    /// <summary>How many values each of two groups needs for a difference of their means to be found: 2·((z + z of the power)·sd / difference)².</summary>
    /// <param name="difference">The difference, above 0, in the unit of the standard deviation.</param>
    /// <param name="standardDeviation">The standard deviation in each group, above 0.</param>
    /// <param name="power">How often it is to be found, 0.5 to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range, or so many values cannot be counted.</exception>
    public static long PerGroupForMeans(double difference, double standardDeviation, double power = 0.8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(difference, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(standardDeviation, 0);
        return RoundedUp(2 * Math.Pow((Normal95.Z + ZOf(power)) * standardDeviation / difference, 2));
    }

    private static long Of(double variance, double halfWidth, long? population)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(halfWidth, 0);
        var n = Normal95.Z * Normal95.Z * variance / (halfWidth * halfWidth);
        if (population is not { } all) return RoundedUp(n);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(all, nameof(population));
        // n / (1 + (n − 1) / N), so written that an n without bound is the population.
        return RoundedUp(all / (1 + ((all - 1) / n)));
    }

    private static double ZOf(double power)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(power, 1);
        return Normal.InvCDF(0, 1, power);
    }

    private static void ThrowIfNotBetween0And1(double share, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1, name);
    }

    private static long RoundedUp(double n)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(n, long.MaxValue);
        return (long)Math.Ceiling(n);
    }
}
