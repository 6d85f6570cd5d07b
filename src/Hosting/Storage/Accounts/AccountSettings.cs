using CxKit.Core.Directory;

namespace CxKit.Storage;

/// <summary>What of an account's settings outlives the process; no secret is among it.</summary>
public sealed record AccountSettings
{
    /// <summary>What stands in place of a connector's name for an account whose tickets come from files alone.</summary>
    public const string ByFile = "File";

    /// <summary>The account's name.</summary>
    public required string Account { get; init; }

    /// <summary>The connector's name, or <see cref="ByFile"/>.</summary>
    public required string Connector { get; init; }

    /// <summary>The id of the zone whose days are counted.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>From when on customers are asked; <see langword="null"/>: from the time the account was first enabled.</summary>
    public DateTimeOffset? SurveyFrom { get; init; }

    /// <summary>The targets of figures, by figure name.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = new Dictionary<string, double>();

    /// <summary>What work costs.</summary>
    public Rates Rates { get; init; } = Rates.Unknown;

    /// <summary>The currency of the rates and of what customers pay; <see langword="null"/> where nobody said.</summary>
    public string? Currency { get; init; }

    /// <summary>How many people the desk serves; <see langword="null"/> where nobody said.</summary>
    public long? PeopleServed { get; init; }

    /// <summary>Whether its customers are simulated: said wherever their answers are shown.</summary>
    public bool IsSimulated { get; init; }
}
