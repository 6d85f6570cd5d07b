using System.Globalization;

namespace CxKit.Core.Time;

/// <summary>When a desk is open on a day, by its own clocks: <see cref="From"/> belongs to it, <see cref="To"/> does not. The default value is empty, and no schedule takes it.</summary>
/// <param name="From">The time of the day at which it opens; 00:00 is the earliest.</param>
/// <param name="To">The time of the day at which it closes; 24:00, a whole day, is the latest.</param>
public readonly record struct Opening(TimeSpan From, TimeSpan To)
{
    /// <summary>From 00:00 to 24:00.</summary>
    public static Opening WholeDay { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>The opening as people write it, such as <c>09:00-17:30</c>.</summary>
    public override string ToString() => $"{Written(From)}-{Written(To)}";

    internal static string Written(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
