namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// How statuses and resolutions lead from one phase of life to another. An issue is solved once it is given a resolution or a status
/// that means done, whichever comes first, and no longer so once one of them is taken back.
/// </summary>
internal sealed class Turns(Statuses statuses, JiraOptions options)
{
    /// <summary>Whether a status is one in which solved tickets are closed.</summary>
    public bool IsClosed(string? status) => status is not null && options.ClosedStatuses.Contains(status, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a status or resolution is one with which tickets end unsolved.</summary>
    public bool IsCancelled(string? word) => word is not null && options.CancelledBy.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The phase before a change of status, of resolution, or of both.</summary>
    public Phase Before(ChangedField? status, ChangedField? resolution)
    {
        if (statuses.IsDone(status?.From) != true && resolution?.From is null) return Phase.Open;
        return IsCancelled(status?.FromWord) || IsCancelled(resolution?.FromWord) ? Phase.Cancelled : Phase.Solved;
    }

    /// <summary>The phase after such a change.</summary>
    public Phase After(Phase before, ChangedField? status, ChangedField? resolution)
    {
        bool? wasDone = statuses.IsDone(status?.From), isDone = statuses.IsDone(status?.To);
        var ended = (isDone == true && wasDone != true) || (resolution is { From: null, To: not null } && !(isDone == false && wasDone == true));
        var begunAnew = (isDone == false && wasDone == true) || (resolution is { From: not null, To: null } && isDone != true);
        if (ended && before == Phase.Open) return IsCancelled(status?.ToWord) || IsCancelled(resolution?.ToWord) ? Phase.Cancelled : Phase.Solved;
        if (begunAnew) return Phase.Open;
        return before == Phase.Solved && isDone == true && IsCancelled(status!.ToWord) ? Phase.Cancelled : before;
    }
}
