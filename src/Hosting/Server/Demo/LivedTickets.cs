using System.Text.Json;

namespace CxKit.Server.Demo;

/// <summary>All tickets of the desk as their customers lived them.</summary>
internal static class LivedTickets
{
    private static readonly TimeSpan _before = TimeSpan.FromDays(30);
    private static readonly TimeSpan _after = TimeSpan.FromDays(7);

    internal static async Task<IReadOnlyDictionary<string, LivedTicket>> ReadAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var tickets = (await desk.ReadAsync("incident", "", LivedTicket.Columns, cancellationToken)).Select(LivedTicket.From).ToList();
        var words = (await desk.ReadAsync("sys_journal_field", "element=comments^sys_created_by!=cxkit", "sys_id,element_id,sys_created_by,sys_created_on", cancellationToken))
            .ToLookup(w => w.GetProperty("element_id").GetString()!, w => (By: w.GetProperty("sys_created_by").GetString()!, At: LivedTicket.Moment(w.GetProperty("sys_created_on").GetString()!)!.Value));
        var troubles = tickets.Where(t => t.Caller.Length > 0 && t.Category.Length > 0).ToLookup(t => (t.Caller, t.Category));
        return tickets.ToDictionary(t => t.Id, t => Live(t, [.. troubles[(t.Caller, t.Category)]], words.Count == 0 ? null : words[t.Id].Where(w => w.By != t.CallerLogin).Select(w => w.At)));
    }

    private static LivedTicket Live(LivedTicket ticket, IReadOnlyList<LivedTicket> sameTrouble, IEnumerable<DateTimeOffset>? words) => ticket with
    {
        LoggedBefore = sameTrouble.Count(t => t.OpenedAt < ticket.OpenedAt && ticket.OpenedAt - t.OpenedAt <= _before),
        CameBack = sameTrouble.Any(t => t.OpenedAt > (ticket.ResolvedAt ?? ticket.OpenedAt) && t.OpenedAt - (ticket.ResolvedAt ?? ticket.OpenedAt) <= _after),
        Silence = words is null ? null : LongestGap(ticket, words),
    };

    private static TimeSpan LongestGap(LivedTicket ticket, IEnumerable<DateTimeOffset> words)
    {
        var end = ticket.ResolvedAt ?? ticket.OpenedAt;
        DateTimeOffset[] heard = [ticket.OpenedAt, .. words.Where(w => w > ticket.OpenedAt && w < end).Order(), end];
        return heard.Zip(heard.Skip(1), (a, b) => b - a).Max();
    }
}
