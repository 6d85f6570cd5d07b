namespace CxKit.Core.Helpdesks;

/// <summary>Opens follow-up tickets, tied to the ticket that they follow up.</summary>
public interface IFollowUpOpener
{
    /// <summary>How long after an uncertain <see cref="OpenAsync"/> the helpdesk may still be working on it.</summary>
    TimeSpan SettleAfter { get; }

    /// <summary>Opens the follow-up, or finds the one that bears the same <see cref="FollowUp.ExternalId"/>: asking twice opens one.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused; if transient, asking again after <see cref="SettleAfter"/> is safe.</exception>
    Task<FollowUpTicket> OpenAsync(FollowUp followUp, CancellationToken cancellationToken);
}

/// <summary>A follow-up to be opened.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket that it follows up.</param>
/// <param name="ExternalId">What tells it from every other: letters, digits, <c>-</c> and <c>:</c>.</param>
/// <param name="Subject">Its short description.</param>
/// <param name="Text">What staff are to know.</param>
public sealed record FollowUp(string TicketId, string ExternalId, string Subject, string Text);

/// <summary>A follow-up that is there.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Number">The number people use.</param>
/// <param name="WasThere">Whether it had been opened before.</param>
public sealed record FollowUpTicket(string Id, string Number, bool WasThere);
