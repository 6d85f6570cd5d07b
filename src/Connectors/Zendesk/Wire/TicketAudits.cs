using System.Net;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>What happened on single tickets, one call each: for the few that a webhook names, before the export has them.</summary>
internal sealed class TicketAudits(AccountChannel channel, IZendeskApi api, EventReading reading)
{
    /// <summary>The most tickets that are worth a call each.</summary>
    public const int Worth = 5;

    private const int AtOnce = 100;

    private static readonly CallTerms _terms = CallTerms.Repeatable with { Answers = [(int)HttpStatusCode.NotFound] };

    /// <summary>The events of these tickets; none of a ticket that is not there.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    public async Task<IReadOnlyList<TicketEvent>> ReadAsync(IEnumerable<string> ticketIds, CancellationToken cancellationToken)
    {
        var run = await reading.BeginAsync(cancellationToken);
        var events = new List<TicketEvent>();
        foreach (var id in ticketIds)
        {
            string? after = null;
            do
            {
                var from = after;
                var page = await channel.AskAsync(
                    token => api.ListAuditsAsync(id, AtOnce, from, token),
                    async (response, token) => response.IsSuccessStatusCode ? await ListAnswer.ReadAsync(response, "audits", AuditRows.Of, channel.Account, token) : new([], null),
                    _terms,
                    cancellationToken);
                events.AddRange(await run.EventsOfAsync([.. page.Items.OfType<EventRow>()], cancellationToken));
                after = page.Next;
            }
            while (after is not null);
        }
        return events;
    }
}
