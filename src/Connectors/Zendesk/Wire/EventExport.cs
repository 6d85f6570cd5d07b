using System.Runtime.CompilerServices;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>The export of what happened on tickets.</summary>
internal sealed class EventExport(Export export, IZendeskApi api, EventReading reading, PageSize size)
{
    /// <summary>The events since a stamp, from the beginning if there is none, and the stamp of the last of each page.</summary>
    public async IAsyncEnumerable<(IReadOnlyList<TicketEvent> Events, long EndTime)> ReadFrom(long? start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = await reading.BeginAsync(cancellationToken);
        await foreach (var (rows, end) in export.ReadFrom(start ?? 0, size, AskAsync, cancellationToken))
            yield return (await run.EventsOfAsync(rows, cancellationToken), end);

        Task<ExportPage<EventRow>?> AskAsync(long from, int? perPage) => export.AskAsync(
            token => api.ExportEventsAsync(from, perPage, "comment_events", token),
            (response, says, token) => ExportPage<EventRow>.ReadAsync(response, "ticket_events", EventRowReader.Names, EventRowReader.Read, says, token),
            new ExportPage<EventRow>([], 0, null, true, false),
            cancellationToken);
    }
}
