namespace CxKit.Core.Metrics;

/// <summary>The units in which figures are given.</summary>
public static class Units
{
    /// <summary>A share from 0 to 1.</summary>
    public const string Share = "share";

    /// <summary>Hours.</summary>
    public const string Hours = "hours";

    /// <summary>Days.</summary>
    public const string Days = "days";

    /// <summary>Seconds.</summary>
    public const string Seconds = "seconds";

    /// <summary>Weeks.</summary>
    public const string Weeks = "weeks";

    /// <summary>Points of a scale.</summary>
    public const string Points = "points";

    /// <summary>A number of things, or things per thing.</summary>
    public const string Count = "count";

    /// <summary>Money, in the currency of the settings' rates.</summary>
    public const string Money = "money";
}
