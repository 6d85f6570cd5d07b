namespace CxKit.Core.Helpdesks;

/// <summary>
/// Posts invitations to customers through the helpdesk itself, by comment or by e-mail, and marks the ticket with the invitation's id: in the
/// same update where that can be, otherwise before.
/// </summary>
public interface IInvitationPoster
{
    /// <summary>The most invitations in one call of <see cref="PostAsync"/>.</summary>
    int BatchSize { get; }

    /// <summary>How long after an uncertain post the helpdesk may still be working on it.</summary>
    TimeSpan SettleAfter { get; }

    /// <summary>Posts several invitations.</summary>
    /// <returns>One outcome per invitation, in the order given.</returns>
    /// <exception cref="HelpdeskException">The whole call failed; whether something was posted must be looked up.</exception>
    Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken);

    /// <summary>Reads with which invitation each of these tickets is marked; tickets without a mark are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);
}

/// <summary>An invitation ready to be posted.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="InvitationId">The mark that goes into <c>WriteBack.Invited</c>.</param>
/// <param name="Text">The message to the customer, with the link.</param>
public sealed record InvitationPost(string TicketId, string InvitationId, string Text)
{
    /// <summary>The subject, where the message is an e-mail.</summary>
    public string Subject { get; init; } = "";
}
