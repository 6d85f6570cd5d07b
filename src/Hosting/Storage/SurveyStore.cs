using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>Decisions, invitations and answers, and the directory of people and links.</summary>
public sealed class SurveyStore
{
    /// <summary>
    /// Lets <paramref name="judge"/> decide, in the order of (judged at, number), every resolved episode not yet decided for the survey, at
    /// most <paramref name="limit"/>, and records each decision, the claim of the person and the invitation in one transaction.
    /// </summary>
    /// <returns>How many decisions were taken.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Decide(Lease lease, string surveyId, int limit, Func<Undecided, Verdict> judge) => throw new NotImplementedException();

    /// <summary>Invitations that wait and are due, the earliest first.</summary>
    public IReadOnlyList<Invitation> ReadDue(string account, DateTimeOffset now, int limit) => throw new NotImplementedException();

    /// <summary>Claims waiting invitations for posting, each with the hash of its link, before the helpdesk is called; those no longer waiting are left out.</summary>
    /// <returns>The ids that were claimed.</returns>
    public IReadOnlySet<string> Claim(Lease lease, IReadOnlyCollection<LinkClaim> claims, DateTimeOffset now) => throw new NotImplementedException();

    /// <summary>Invitations claimed for posting whose outcome is not known, with the time of the claim.</summary>
    public IReadOnlyList<OpenClaim> ReadOpenClaims(string account) => throw new NotImplementedException();

    /// <summary>Records what became of posted invitations. Back to waiting drops the link's hash: a link never posted is minted anew.</summary>
    public void Settle(Lease lease, IReadOnlyCollection<Settlement> settlements) => throw new NotImplementedException();

    /// <summary>The invitation behind a link's hash, or <see langword="null"/>.</summary>
    public Invitation? FindByLink(ReadOnlyMemory<byte> linkHash) => throw new NotImplementedException();

    /// <summary>Stores an answer durably, together with what waits at the same time, before bulk work; it is stored once.</summary>
    public Task<AnswerOutcome> AnswerAsync(AnswerRequest answer, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All that was decided, sent and answered about a ticket.</summary>
    public SurveyHistory HistoryOf(string account, string ticketId) => throw new NotImplementedException();

    /// <summary>The totals of an account.</summary>
    public SurveyTotals Totals(string account) => throw new NotImplementedException();

    /// <summary>The latest answers with a comment, newest first.</summary>
    public IReadOnlyList<CommentedAnswer> LatestComments(string account, int limit) => throw new NotImplementedException();
}

/// <summary>A resolved episode to be judged.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="LastAskedAt">When its requester was last asked, by the clock of resolutions, in any account.</param>
public sealed record Undecided(Ticket Ticket, DateTimeOffset? LastAskedAt);

/// <summary>A decision, and the invitation if it was offered.</summary>
public sealed record Verdict(Decision Decision, Invitation? Invitation);

/// <summary>A link about to be posted.</summary>
public sealed record LinkClaim(string InvitationId, byte[] LinkHash);

/// <summary>An invitation whose post is uncertain.</summary>
public sealed record OpenClaim(Invitation Invitation, DateTimeOffset ClaimedAt);

/// <summary>What became of an invitation: delivered with its times, waiting again from a due time, or undeliverable with its fault.</summary>
public sealed record Settlement(string InvitationId, InvitationState State)
{
    /// <summary>When it was posted.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Until when it can be answered.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>From when on to try again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why the helpdesk refused it.</summary>
    public string? Fault { get; init; }
}

/// <summary>An answer as it comes in through a link.</summary>
public sealed record AnswerRequest(ReadOnlyMemory<byte> LinkHash, string QuestionId, int Score, string? Comment, DateTimeOffset At, Provenance Provenance);

/// <summary>What became of an answer.</summary>
public enum AnswerOutcome
{
    /// <summary>Stored, durably.</summary>
    Stored,

    /// <summary>The link was used before; the first answer stays.</summary>
    AlreadyAnswered,

    /// <summary>The time to answer is over.</summary>
    Expired,

    /// <summary>No such link.</summary>
    UnknownLink,
}

/// <summary>All that was decided, sent and answered about a ticket.</summary>
public sealed record SurveyHistory(IReadOnlyList<Decision> Decisions, IReadOnlyList<Invitation> Invitations, IReadOnlyList<Answer> Answers);

/// <summary>The totals of an account.</summary>
public sealed record SurveyTotals(int Offered, IReadOnlyDictionary<string, int> Refused, int Invitations, int Delivered, int Answers);

/// <summary>An answer with the customer's words.</summary>
public sealed record CommentedAnswer(Answer Answer, string TicketNumber);
