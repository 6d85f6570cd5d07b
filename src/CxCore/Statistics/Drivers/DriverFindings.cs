namespace CxKit.Core.Statistics.Drivers;

/// <summary>Which of several answers go with the outcome, or why that cannot be told.</summary>
public sealed record DriverFindings
{
    /// <summary>How many rows had a value in every column; <see langword="null"/> where correlations alone were given.</summary>
    public required int? N { get; init; }

    /// <summary>How many rows were left out because an answer was missing.</summary>
    public required int Dropped { get; init; }

    /// <summary>Why there are no findings, in a sentence; <see langword="null"/> if there are.</summary>
    public string? Refusal { get; init; }

    /// <summary>The part of the outcome's variance that all predictors together explain, from 0 to 1; <see langword="null"/> if refused.</summary>
    public double? RSquared { get; init; }

    /// <summary>The predictors in the order they were given; empty if refused.</summary>
    public IReadOnlyList<Driver> Drivers { get; init; } = [];
}
