using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Posts invitations as public comments, which the helpdesk mails; the same update writes the invitation's id into the field that the settings name.</summary>
internal sealed class ZendeskInvitations(string account, TicketUpdates updates, ShownTickets shown, MappedFields fields) : IInvitationPoster
{
    /// <summary>One job: what became of it is known, or not, as a whole.</summary>
    public int BatchSize => TicketUpdates.AtOnce;

    /// <summary>Thirty jobs may stand before this one, of a quarter of a minute each.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invitations.Count, BatchSize);
        if (invitations.Count == 0) return [];
        foreach (var invitation in invitations) TicketIds.Checked(invitation.TicketId);
        var mark = await MarkAsync(cancellationToken);
        var outcomes = await updates.SendAsync(
            [.. invitations.Select(i => new TicketUpdate(i.TicketId, i.Text, [(mark.Id, new JValue(i.InvitationId))]))], CallTerms.Once, cancellationToken);
        var posted = await AlreadyPostedAsync(invitations, outcomes, cancellationToken);
        return
        [
            .. invitations.Zip(outcomes, (invitation, outcome) => posted.GetValueOrDefault(invitation.TicketId) == invitation.InvitationId
                ? new ItemOutcome(invitation.TicketId, ItemResult.Done)
                : outcome ?? throw Unsaid()),
        ];
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0) return marks;
        var field = await MarkAsync(cancellationToken);
        foreach (var some in ids.Chunk(ShownTickets.AtOnce))
        {
            foreach (var ticket in (await shown.ReadAsync(some, KeptFields.Only(field.Id), null, cancellationToken)).Tickets)
            {
                if (MarkOf(ticket, field) is { Length: > 0 } mark) marks[Values.Id(ticket.Id)] = mark;
            }
        }
        return marks;
    }

    private async Task<TicketField> MarkAsync(CancellationToken cancellationToken) =>
        (await fields.RequireAsync(cancellationToken))[nameof(WriteBackFields.Invited)];

    // Rows of which the helpdesk says that they failed, or nothing, may have been done all the same.
    private async Task<IReadOnlyDictionary<string, string>> AlreadyPostedAsync(
        IReadOnlyList<InvitationPost> invitations, ItemOutcome?[] outcomes, CancellationToken cancellationToken)
    {
        var uncertain = invitations.Where((_, place) => outcomes[place] is null or { Result: ItemResult.TryLater }).Select(i => i.TicketId).ToList();
        return uncertain.Count == 0 ? new Dictionary<string, string>() : await ReadMarksAsync(uncertain, cancellationToken);
    }

    private string? MarkOf(TicketRow ticket, TicketField field)
    {
        var values = ticket.Mapped?[KeptFields.Own] as JArray;
        if (values?.OfType<JObject>().FirstOrDefault(v => (long?)v["id"] == field.Id) is { } value) return (string?)value["value"];
        if (ticket.IsDeleted) return null;
        throw new HelpdeskException(
            $"{account}: the field {field.Title} of ticket {Values.Id(ticket.Id)} cannot be read, so that invitations already posted would not be recognised. Look at CxKit:Accounts:{account}:WriteBack:Invited and at whether the field is active.",
            isTransient: false);
    }

    private HelpdeskException Unsaid() =>
        new($"{account}: the helpdesk did not say in time what became of all invitations.", isTransient: true);
}
