using System.Runtime.CompilerServices;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>The export of what became of agreements.</summary>
internal sealed class SlaExport(Export export, IZendeskApi api, PageSize size)
{
    /// <summary>The turns since a stamp, from the beginning if there is none, and the stamp of the last of each page.</summary>
    public async IAsyncEnumerable<(IReadOnlyList<SlaOutcome> Slas, long EndTime)> ReadFrom(
        long? start, SlaClocks clocks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (rows, end) in export.ReadFrom(start ?? 0, size, AskAsync, cancellationToken))
            yield return ([.. clocks.Take(rows)], end);

        Task<ExportPage<MetricEventRow>?> AskAsync(long from, int? perPage) => export.AskAsync(
            token => api.ExportMetricEventsAsync(from, perPage, token),
            (response, says, token) => ExportPage<MetricEventRow>.ReadAsync(response, "ticket_metric_events", MetricEventRow.Names, MetricEventRow.Read, says, token),
            new ExportPage<MetricEventRow>([], 0, null, true, false),
            cancellationToken);
    }
}
