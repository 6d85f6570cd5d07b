using CxKit.Core.Helpdesks;

namespace CxKit.Connectors;

/// <summary>
/// Posts invitations as e-mails, none of them twice. An e-mail cannot be found again, so each ticket is marked before its customer is
/// mailed: a mark that is found later stands for an e-mail that was sent, or may have been. What was certainly not sent is unmarked.
/// </summary>
/// <param name="mark">Writes a text into the ticket's mark, <see langword="null"/> empties it; the same when done twice.</param>
/// <param name="mail">Sends the e-mail once. Any outcome but done means that it was certainly not sent; where that is uncertain it throws a transient failure.</param>
public sealed class MailedInvitations(
    Func<string, string?, CancellationToken, Task<ItemOutcome>> mark, Func<InvitationPost, CancellationToken, Task<ItemOutcome>> mail)
{
    /// <summary>Marks and mails one after the other.</summary>
    /// <returns>One outcome per invitation, in the order given.</returns>
    /// <exception cref="HelpdeskException">It is not known whether an e-mail was sent: the marks tell, and those behind it bear none.</exception>
    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        var outcomes = new List<ItemOutcome>(invitations.Count);
        var isReached = true;
        foreach (var invitation in invitations)
        {
            var marked = isReached ? await TryMarkAsync(invitation.TicketId, invitation.InvitationId, cancellationToken) : null;
            isReached = marked is not null;
            outcomes.Add(marked switch
            {
                null => new ItemOutcome(invitation.TicketId, ItemResult.TryLater, "The helpdesk failed before the e-mail was sent."),
                { Result: not ItemResult.Done } => marked,
                _ => await MailAsync(invitation, cancellationToken),
            });
        }

        return outcomes;
    }

    private async Task<ItemOutcome> MailAsync(InvitationPost invitation, CancellationToken cancellationToken)
    {
        try
        {
            var mailed = await mail(invitation, cancellationToken);
            if (mailed.Result != ItemResult.Done) await TryMarkAsync(invitation.TicketId, null, cancellationToken);
            return mailed;
        }
        catch (HelpdeskException e) when (!e.IsTransient)
        {
            await TryMarkAsync(invitation.TicketId, null, cancellationToken);
            throw;
        }
    }

    // Without an answer to a mark, nothing has been mailed yet all the same.
    private async Task<ItemOutcome?> TryMarkAsync(string ticketId, string? text, CancellationToken cancellationToken)
    {
        try
        {
            return await mark(ticketId, text, cancellationToken);
        }
        catch (HelpdeskException e) when (e.IsTransient)
        {
            return null;
        }
    }
}
