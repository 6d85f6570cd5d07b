using CxKit.Core.Metrics.Tallies;

namespace CxKit.Storage;

/// <summary>Tallies by account, metric, definition version, day, dimension and group; screens read these, never tickets.</summary>
public sealed class TallyStore
{
    /// <summary>Rebuilds the cells of dirty days from tickets and answers, at most <paramref name="days"/> of them.</summary>
    /// <returns>How many days were rebuilt.</returns>
    public int RollUp(Lease lease, int days) => throw new NotImplementedException();

    /// <summary>The merged tallies of a period, both days included; open ends mean all time.</summary>
    /// <returns>By metric name and group; groups that counted nothing are absent.</returns>
    public IReadOnlyDictionary<(string Metric, string Group), Tally> Read(string account, string dimension, DateOnly? from, DateOnly? to) =>
        throw new NotImplementedException();

    /// <summary>The first and the last day that hold a tally; <see langword="null"/> if none does.</summary>
    public (DateOnly First, DateOnly Last)? Period(string account) => throw new NotImplementedException();
}
