using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>The first catch-up, gone on with from the last cursor after each failure, and one more pull when all is quiet.</summary>
internal sealed class PullOperation : Operation
{
    public override string Name => "pull";

    public override bool ReadsLists => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var helpdesk = desk.Open();
        var seen = new Dictionary<string, Ticket>();
        var gone = new HashSet<string>();
        var cursor = await ReadAsync(desk, helpdesk, null, seen, gone);
        desk.Simulator.Faults.Clear();
        await desk.PassAsync(TimeSpan.FromMinutes(30));
        await ReadAsync(desk, helpdesk, cursor, seen, gone);

        var truth = await desk.TruthAsync();
        var there = truth.Values.Where(t => !t.Deleted).ToList();
        var lost = there.Where(t => !seen.ContainsKey(t.Id)).ToList();
        // What access rules hide from a page is not ours to see; what lies behind it is.
        if (fault.Kind == FaultKind.Shrunk) return lost.Count > 1.3 * there.Count / fault.Every ? $"{lost.Count} of {there.Count} lost" : null;
        if (lost.Count > 0) return $"{lost.Count} of {there.Count} lost";
        var old = there.Count(t => seen[t.Id].StateWord != t.State);
        if (old > 0) return $"{old} in an old state";
        var ghosts = seen.Keys.Where(id => !truth.TryGetValue(id, out var t) || t.Deleted).Where(id => !gone.Contains(id)).ToList();
        if (ghosts.Count == 0) return null;
        if (vendor.TellsDeletions) return $"{ghosts.Count} deleted ones not told";
        return (await helpdesk.Tickets!.ReadAsync([.. ghosts.Take(helpdesk.Tickets.ReadAtOnce)], default)).Tickets.Count > 0 ? "a deleted one still read" : null;
    }

    private static async Task<string?> ReadAsync(SimulatedAccount desk, IHelpdesk helpdesk, string? cursor, Dictionary<string, Ticket> seen, HashSet<string> gone) =>
        await UntilDoneAsync(desk, async () =>
        {
            await foreach (var page in helpdesk.Tickets!.ReadChangedSince(cursor, default))
            {
                foreach (var ticket in page.Tickets) seen[ticket.Id] = ticket;
                gone.UnionWith(page.Gone);
                gone.ExceptWith(page.Tickets.Select(t => t.Id));
                cursor = page.Cursor;
            }

            return cursor;
        });
}
