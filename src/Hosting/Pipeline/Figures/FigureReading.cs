namespace CxKit.Hosting.Figures;

/// <summary>Figures as they were read.</summary>
public sealed record FigureReading
{
    /// <summary>The figures of each group, ordered by its name.</summary>
    public required IReadOnlyList<GroupFigures> Groups { get; init; }

    /// <summary>The first day that is both asked for and known; <see langword="null"/> if there is none.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>The last day that is both asked for and known; <see langword="null"/> if there is none.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>By metric, the version of the definition that its tallies were counted by; derived metrics keep no tallies and are absent.</summary>
    public required IReadOnlyDictionary<string, int> Versions { get; init; }

    /// <summary>Whether the account is being counted anew: until that is done, figures from tallies are what was counted before.</summary>
    public required bool IsBeingRecounted { get; init; }

    /// <summary>Whether the period holds more tickets or answers than derived figures are computed from, so that those are unknown.</summary>
    public required bool IsTooLong { get; init; }
}
