using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.UpdateRhythm;

/// <summary>Whether the customer was kept informed: never left without a person's message for longer than a limit while the ticket was open.</summary>
public static class Rhythm
{
    /// <summary>The limit unless somebody sets another: three days by the calendar.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromDays(3);

    /// <summary>
    /// Whether no silence lasted longer than the limit, from the opening to the resolution or to <paramref name="asOf"/>, whichever came first;
    /// <see langword="null"/> where messages were not read, or the time of resolution is not known. While it was solved the clock stands still.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static bool? IsKept(Ticket ticket, TimeSpan limit, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        return Longest(ticket, asOf) is { } longest ? longest <= limit : null;
    }

    private static TimeSpan? Longest(Ticket ticket, DateTimeOffset asOf)
    {
        if (ticket.State != TicketState.Open && ticket.ResolvedAt is null) return null;
        // A first reply without its message: the messages are not at hand.
        if (ticket.FirstReplyAt is not null && !ticket.Events.Any(e => Replies.IsHeard(ticket, e))) return null;
        var end = ticket.State != TicketState.Open && ticket.ResolvedAt < asOf ? ticket.ResolvedAt.Value : asOf;
        var solved = Solved(ticket);
        return ticket.Silences(end)?.Select(s => s.Length - new TimeSpan(solved.Sum(p => Shared(s, p).Ticks))).DefaultIfEmpty().Max();
    }

    private static List<Period> Solved(Ticket ticket)
    {
        List<Period> solved = [];
        DateTimeOffset? since = null;
        foreach (var e in ticket.Events.OrderBy(e => e.At))
        {
            if (e.Kind is TicketEventKind.Resolved or TicketEventKind.Closed) since ??= e.At;
            if (e.Kind != TicketEventKind.Reopened || since is not { } at) continue;
            solved.Add(new Period(at, e.At));
            since = null;
        }

        return solved;
    }

    private static TimeSpan Shared(Period a, Period b)
    {
        var since = a.Since > b.Since ? a.Since : b.Since;
        var until = a.Until < b.Until ? a.Until : b.Until;
        return until > since ? until - since : TimeSpan.Zero;
    }
}
