using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Posts invitations as e-mails of the instance, each to the customer of its ticket and bound to it.</summary>
internal sealed class ServiceNowMails(Mails mails, ServiceNowInvitations marks, Batch batch, Customers customers, WriteBackColumns columns, ServiceNowOptions options) : IInvitationPoster
{
    private readonly string _mark = options.WriteBack.Invited!;

    /// <summary>Two calls each: more of them would only have more to be looked up when one fails.</summary>
    public int BatchSize => 20;

    /// <summary>As long as a call may take that nobody hears of again.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invitations.Count, BatchSize);
        if (invitations.Count == 0) return [];
        var ids = invitations.Select(i => TicketIds.Checked(i.TicketId)).ToList();
        await columns.RequireAsync(cancellationToken);
        var found = await customers.FindAsync(ids, cancellationToken);
        var reachable = invitations.Where(i => found[i.TicketId].Address is not null).ToList();
        var sent = await new MailedInvitations(MarkAsync, MailAsync).PostAsync(reachable, cancellationToken);
        var outcomes = sent.ToDictionary(o => o.TicketId, StringComparer.Ordinal);
        return [.. ids.Select(id => outcomes.GetValueOrDefault(id) ?? new ItemOutcome(id, ItemResult.Refused, "The ticket is not shown, or the helpdesk tells no e-mail address of its customer."))];

        async Task<ItemOutcome> MarkAsync(string ticketId, string? text, CancellationToken token)
        {
            var update = new TicketUpdate(found[ticketId].Table.Name, ticketId, [(_mark, text ?? "")], text is null ? [] : [_mark]);
            return Outcomes.Of(ticketId, (await batch.UpdateAsync([update], mayBeDoubled: true, token))[0]);
        }

        Task<ItemOutcome> MailAsync(InvitationPost invitation, CancellationToken token) =>
            mails.SendAsync(invitation, found[invitation.TicketId].Table, found[invitation.TicketId].Address!, token);
    }

    public Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        marks.ReadMarksAsync(ticketIds, cancellationToken);
}
