using CxKit.Core.Helpdesks;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>Comments and marks of a helpdesk.</summary>
internal sealed class FakePoster : IInvitationPoster
{
    private readonly Dictionary<string, string> _marks = [];

    public int BatchSize { get; set; } = 10;

    public TimeSpan SettleAfter => TimeSpan.FromSeconds(30);

    /// <summary>What customers can read.</summary>
    public List<InvitationPost> Posted { get; } = [];

    /// <summary>How many invitations each call held.</summary>
    public List<int> Calls { get; } = [];

    /// <summary>Which tickets were looked at for their mark.</summary>
    public List<string> LookedAt { get; } = [];

    /// <summary>What becomes of an invitation.</summary>
    public Func<InvitationPost, ItemResult> Result { get; set; } = _ => ItemResult.Done;

    /// <summary>The call fails before anything was posted.</summary>
    public bool FailsBefore { get; set; }

    /// <summary>All is posted, and the call fails all the same.</summary>
    public bool FailsAfter { get; set; }

    public Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        Calls.Add(invitations.Count);
        if (FailsBefore) throw new HelpdeskException("Account desk: the batch endpoint did not answer.", isTransient: true);
        var outcomes = invitations.Select(Post).ToList();
        if (FailsAfter) throw new HelpdeskException("Account desk: the batch endpoint did not answer.", isTransient: true);
        return Task.FromResult<IReadOnlyList<ItemOutcome>>(outcomes);
    }

    public Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        LookedAt.AddRange(ticketIds);
        return Task.FromResult<IReadOnlyDictionary<string, string>>(_marks.Where(m => ticketIds.Contains(m.Key)).ToDictionary());
    }

    private ItemOutcome Post(InvitationPost post)
    {
        var result = Result(post);
        if (result != ItemResult.Done) return new ItemOutcome(post.TicketId, result, "the ticket is locked");
        Posted.Add(post);
        _marks[post.TicketId] = post.InvitationId;
        return new ItemOutcome(post.TicketId, result);
    }
}
