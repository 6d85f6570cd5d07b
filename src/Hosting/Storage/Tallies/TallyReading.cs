using CxKit.Core.Metrics.Tallies;

namespace CxKit.Storage;

/// <summary>The merged tallies of a period, and the definitions they were counted by.</summary>
public sealed record TallyReading
{
    /// <summary>By metric name and group; groups that counted nothing are absent.</summary>
    public required IReadOnlyDictionary<(string Metric, string Group), Tally> Tallies { get; init; }

    /// <summary>The version of the definition by which each metric was counted; a metric that was not counted yet is absent.</summary>
    public required IReadOnlyDictionary<string, int> Versions { get; init; }

    /// <summary>Whether the account is being counted anew under changed definitions or another zone: until all is there, what was counted before is read.</summary>
    public required bool IsBeingRecounted { get; init; }

    /// <summary>What a metric counted of a group; <see langword="null"/> if nothing.</summary>
    public Tally? this[string metric, string group] => Tallies.GetValueOrDefault((metric, group));
}
