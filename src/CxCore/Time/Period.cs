namespace CxKit.Core.Time;

/// <summary>A span of time from its first moment up to, and without, its end.</summary>
/// <param name="Since">The first moment.</param>
/// <param name="Until">The first moment after it.</param>
public readonly record struct Period(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Whether a moment lies in it.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= Since && moment < Until;
}
