using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>What a file tells of a ticket's agreement: by its flag, or by the time at which it was due.</summary>
internal static class Agreement
{
    /// <summary>Whether it was kept; <see langword="null"/> if there is none, or it cannot be told because the ticket was resolved at an unknown time.</summary>
    internal static SlaState? Of(Ticket ticket, bool? isMet, DateTimeOffset? due) => (isMet, due) switch
    {
        (false, _) => SlaState.Breached,
        (true, _) => ticket.IsResolved ? SlaState.Met : SlaState.Running,
        (null, null) => null,
        // An open ticket past its time is judged by whoever asks as of when: a file has no now.
        (null, { } over) => !ticket.IsResolved ? SlaState.Running : (ticket.ResolvedAt ?? ticket.ClosedAt) is { } end ? (end <= over ? SlaState.Met : SlaState.Breached) : null,
    };
}
