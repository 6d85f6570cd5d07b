using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>What may be wrong with a page of a search.</summary>
internal static class PageFaults
{
    /// <summary>How far the index trails behind for this request.</summary>
    public static TimeSpan Lag(JiraCall call)
    {
        var usual = call.IsCloud ? call.Desk.Options.IndexLag : TimeSpan.Zero;
        return call.Request.Fault(FaultKind.Lag) is { } lag && TimeSpan.FromSeconds(lag.Seconds) > usual ? TimeSpan.FromSeconds(lag.Seconds) : usual;
    }

    /// <summary>A page of the list, after which the next issue may change.</summary>
    public static List<Issue> Page(JiraCall call, List<Issue> matching, int position, int size)
    {
        var page = matching.Skip(position).Take(size).ToList();
        if (call.Request.Fault(FaultKind.Shrunk) is { } shrunk)
        {
            // Stories come in tens: by the last digit alone, all of one kind would be hidden, or none.
            page.RemoveAll(issue => issue.Id / shrunk.Every % shrunk.Every == 0);
        }

        if (call.Request.Fault(FaultKind.Duplicates) is not null && position > 0 && position <= matching.Count)
        {
            page.Insert(0, matching[position - 1]);
        }

        return page;
    }

    /// <summary>Lets something happen to the first issue that the page left out, and touches the first that it showed.</summary>
    /// <remarks>The second is what hurts a reader by position: the rest moves up, and one issue is on no page.</remarks>
    public static void LetChange(JiraCall call, List<Issue> matching, int position, int size)
    {
        if (call.Request.Fault(FaultKind.Changing) is { } changing && position + size < matching.Count)
        {
            var (shown, next) = (matching[position], matching[position + size]);
            call.Happen(next, new(changing.Deletes ? HappeningKind.Delete : HappeningKind.Touch));
            call.Happen(shown, new(HappeningKind.Touch));
        }
    }
}
