namespace CxKit.Core.Time;

/// <summary>A stretch of time: its first moment belongs to it, its end does not. The default value is empty, at the beginning of time.</summary>
public readonly record struct Period
{
    /// <summary>A period between two moments.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public Period(DateTimeOffset since, DateTimeOffset until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, since);
        (Since, Until) = (since, until);
    }

    /// <summary>The first moment.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The first moment that no longer belongs to it.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>How long it lasts by the calendar.</summary>
    public TimeSpan Length => Until - Since;

    /// <summary>Whether a moment belongs to it.</summary>
    public bool Contains(DateTimeOffset moment) => Since <= moment && moment < Until;

    /// <summary>Whether a moment belongs to both; an empty period shares none.</summary>
    public bool Overlaps(Period other)
    {
        var shared = other.Since > Since ? other.Since : Since;
        return Contains(shared) && other.Contains(shared);
    }
}
