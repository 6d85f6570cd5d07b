namespace CxKit.Server.Demo;

/// <summary>All tickets of the desk as their customers lived them.</summary>
internal static class LivedTickets
{
    private static readonly TimeSpan _before = TimeSpan.FromDays(30);
    private static readonly TimeSpan _after = TimeSpan.FromDays(7);

    internal static async Task<IReadOnlyDictionary<string, LivedTicket>> ReadAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var tickets = (await desk.AskAsync("lives", cancellationToken)).EnumerateArray().Select(LivedTicket.From).ToList();
        var troubles = tickets.Where(t => t.Caller.Length > 0 && t.Category.Length > 0).ToLookup(t => (t.Caller, t.Category));
        return tickets.ToDictionary(t => t.Id, t => Live(t, [.. troubles[(t.Caller, t.Category)]]));
    }

    private static LivedTicket Live(LivedTicket ticket, IReadOnlyList<LivedTicket> sameTrouble) => ticket with
    {
        LoggedBefore = sameTrouble.Count(t => t.OpenedAt < ticket.OpenedAt && ticket.OpenedAt - t.OpenedAt <= _before),
        CameBack = sameTrouble.Any(t => t.OpenedAt > (ticket.ResolvedAt ?? ticket.OpenedAt) && t.OpenedAt - (ticket.ResolvedAt ?? ticket.OpenedAt) <= _after),
    };
}
