using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics;

/// <summary>From when until when somebody belongs: staff to the desk, a customer to its customers.</summary>
/// <param name="Since">The first day.</param>
/// <param name="Until">The first day no longer; <see langword="null"/> while it lasts.</param>
internal readonly record struct Tenure(DateOnly Since, DateOnly? Until)
{
    private const double DaysPerYear = 365.25;

    /// <summary>Ends per year of belonging between two days, the second left out; with the exact Poisson interval.</summary>
    internal static Figure RateOfEnds(FigureDefinition definition, IEnumerable<Tenure> tenures, DateOnly first, DateOnly end)
    {
        var (ends, days) = (0L, 0L);
        foreach (var tenure in tenures)
        {
            days += tenure.DaysWithin(first, end);
            if (tenure.Until > first && tenure.EndsBy(end)) ends++;
        }

        if (days == 0) return new Figure(definition, null, 0, null);
        var (years, expected) = (days / DaysPerYear, PoissonInterval.Of(ends));
        return new Figure(definition, ends / years, ends, new Interval(expected.Low / years, expected.High / years));
    }

    /// <summary>Whether it lasts on a day.</summary>
    internal bool Holds(DateOnly day) => Since <= day && !(Until <= day);

    /// <summary>Whether it has ended by the beginning of a day.</summary>
    internal bool EndsBy(DateOnly day) => Until <= day;

    private long DaysWithin(DateOnly first, DateOnly end)
    {
        var (from, to) = (Since > first ? Since : first, Until < end ? Until.Value : end);
        return Math.Max(0, to.DayNumber - from.DayNumber);
    }
}
