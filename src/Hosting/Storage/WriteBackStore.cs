using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>What agents are to see on tickets: which tickets may need writing, what was written, what could not be.</summary>
public sealed class WriteBackStore
{
    /// <summary>Marks the open tickets of an account once per day: their warnings depend on the day.</summary>
    /// <returns>How many were marked; 0 if the day was swept before.</returns>
    public int MarkOpenTickets(Lease lease, DateOnly day) => throw new NotImplementedException();

    /// <summary>Marked tickets whose next try is due, with all that their fields depend on.</summary>
    public IReadOnlyList<WriteBackWork> ReadMarked(string account, DateTimeOffset now, int limit) => throw new NotImplementedException();

    /// <summary>Records outcomes; a ticket marked again meanwhile stays marked.</summary>
    public void Settle(Lease lease, IReadOnlyCollection<WriteBackSettlement> settlements) => throw new NotImplementedException();

    /// <summary>What was last written on a ticket, or could not be; <see langword="null"/> if nothing was tried.</summary>
    public WriteBackRecord? Of(string account, string ticketId) => throw new NotImplementedException();

    /// <summary>How many tickets hold a written flag and no score.</summary>
    public int CountFlaggedWithoutAnswer(string account) => throw new NotImplementedException();
}

/// <summary>A ticket whose fields may have to change.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Answer">Its answer, of the latest episode.</param>
/// <param name="LastScore">The score of the requester's answered ticket that was resolved last, by (judged at, number), not by the time of the answer.</param>
/// <param name="Written">The fields as last written; <see langword="null"/> if never.</param>
/// <param name="Mark">The mark to settle.</param>
public sealed record WriteBackWork(Ticket Ticket, Answer? Answer, int? LastScore, SatisfactionFields? Written, long Mark);

/// <summary>What became of a marked ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Mark">The mark that was read.</param>
/// <param name="Result">Done, refused (visible with its reason), or to be tried again.</param>
public sealed record WriteBackSettlement(string TicketId, long Mark, ItemResult Result)
{
    /// <summary>What was written; <see langword="null"/> if nothing had to be or could be.</summary>
    public SatisfactionFields? Written { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From when on to try again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }
}

/// <summary>What was last written on a ticket.</summary>
public sealed record WriteBackRecord(SatisfactionFields? Written, DateTimeOffset? WrittenAt, string? Refusal);
