namespace CxKit.Server.Imports;

/// <summary>What became of a file; the names are a contract.</summary>
/// <param name="Kind">What its rows told of.</param>
/// <param name="Rows">How many rows were met.</param>
/// <param name="Rejected">How many of them were rejected.</param>
/// <param name="Records">How many records the others told of; one that comes back far behind in the file counts again.</param>
/// <param name="Changed">How many records were new or changed; none if nothing was stored.</param>
/// <param name="IsDryRun">Whether nothing was stored because nothing was to be.</param>
internal sealed record ImportOutcome(string Kind, long Rows, long Rejected, long Records, long Changed, bool IsDryRun)
{
    /// <summary>0 if a row could be taken in, or there was none to take in; otherwise 1.</summary>
    internal int ExitCode => Rejected > 0 && Records == 0 ? 1 : 0;
}
