using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>The fields that tickets have.</summary>
internal sealed class FieldList(AccountChannel channel, IZendeskApi api)
{
    /// <summary>Reads them all.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public async Task<IReadOnlyList<TicketField>> ReadAsync(CancellationToken cancellationToken) => (await channel.AskAsync(
        api.ListFieldsAsync,
        (response, token) => ListAnswer.ReadAsync(response, "ticket_fields", TicketField.Of, channel.Account, token),
        CallTerms.Repeatable,
        cancellationToken)).Items;
}
