using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>The export of changed tickets by the helpdesk's own cursor.</summary>
internal sealed class TicketExport(Export export, ShownTickets shown, IZendeskApi api, Staff staff, TicketMapping mapping, PageSize size)
{
    private const string Include = "metric_sets,users,groups,organizations";

    /// <summary>The pages after a cursor, from the beginning if there is none, and the cursor after each.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or its export does not move on.</exception>
    public async IAsyncEnumerable<(TicketAnswer Page, string? After)> ReadFrom(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var from = cursor;
            // Tickets of bots are left out unless asked for.
            var page = await size.AskAsync(now => export.AskAsync(
                token => api.ExportTicketsAsync(from is null ? 0 : null, from, now, Include, "all", "false", token),
                (response, says, token) => TicketAnswer.ReadAsync(response, mapping.Kept, says, token),
                null,
                cancellationToken));
            staff.Add(page.Beside.Staff);
            cursor = page.AfterCursor ?? cursor;
            yield return (page, cursor);
            if (page.IsEnd) yield break;
            if (cursor == from) throw new HelpdeskException($"{export.Account}: the export of tickets does not say where it goes on.", isTransient: true);
        }
    }

    /// <summary>Asks for a single ticket, the one that changed longest ago, to see whether the helpdesk lets us.</summary>
    /// <exception cref="HelpdeskException">It does not.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => export.AskAsync(
        token => api.ExportTicketsAsync(0, null, 1, "users", "all", "false", token),
        (response, says, token) => TicketAnswer.ReadAsync(response, KeptFields.None, says, token),
        null,
        cancellationToken);

    /// <summary>Reads tickets by their ids, as they are now.</summary>
    public async Task<TicketAnswer> ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var answer = await shown.ReadAsync(ids, mapping.Kept, Include, cancellationToken);
        staff.Add(answer.Beside.Staff);
        return answer;
    }

    /// <summary>The tickets of an answer that the helpdesk still holds.</summary>
    public List<Ticket> Map(TicketAnswer answer)
    {
        var found = new List<Ticket>(answer.Tickets.Count);
        foreach (var row in answer.Tickets)
        {
            if (!row.IsDeleted) found.Add(mapping.Of(row, answer.Beside));
        }
        return found;
    }
}
