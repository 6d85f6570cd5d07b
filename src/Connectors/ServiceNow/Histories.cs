using System.Collections.Concurrent;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Where the changes of tickets are read: what the settings say, else what the account shows.</summary>
internal sealed class Histories(Tables tables, ServiceNowOptions options)
{
    private readonly ConcurrentDictionary<string, HistorySource> _shown = new(StringComparer.Ordinal);

    /// <summary>The name of a stream of a table in the cursor; those of incidents have the plain name.</summary>
    public static string KeyOf(string stream, TicketTable table) => table.Name == TicketTable.Incident ? stream : $"{stream}/{table.Name}";

    /// <summary>Where the changes of a table's tickets are read; where it was begun it goes on, so that no change is told twice.</summary>
    public async Task<HistorySource> SourceOfAsync(TicketTable table, PullCursor? at, StateWords words, CancellationToken cancellationToken)
    {
        if (options.History != HistorySource.Auto) return options.History;
        if (at?[KeyOf(AuditRows.Table, table)] is not null) return Keep(table, HistorySource.Audit);
        if (at?[KeyOf(MetricRows.Table, table)] is not null) return Keep(table, HistorySource.Metrics);
        if (_shown.TryGetValue(table.Name, out var shown)) return shown;
        if (await ShowsAsync(StreamOf(HistorySource.Audit, table, words)!, cancellationToken)) return Keep(table, HistorySource.Audit);
        // A desk without any history is asked again: it may be new.
        return await ShowsAsync(StreamOf(HistorySource.Metrics, table, words)!, cancellationToken) ? Keep(table, HistorySource.Metrics) : HistorySource.None;
    }

    /// <summary>The stream of a source, which tells of a ticket by <see cref="TicketColumnOf"/>; none for none.</summary>
    public RowStream<TicketEvent?>? StreamOf(HistorySource source, TicketTable table, StateWords words) => source switch
    {
        HistorySource.Audit => new AuditRows(table, words, options.AutomationUsers).Stream,
        HistorySource.Metrics => new MetricRows(table, words).Stream,
        _ => null,
    };

    public static string TicketColumnOf(HistorySource source) => source == HistorySource.Audit ? AuditRows.Ticket : MetricRows.Ticket;

    private async Task<bool> ShowsAsync(RowStream<TicketEvent?> stream, CancellationToken cancellationToken) =>
        await tables.TryReadAsync(stream.Table, stream.Common.TrimEnd('^'), stream.Columns, 1, row => stream.Conditions.All(c => row[c.Column] is not null && c.Holds(row)), cancellationToken)
            is [true];

    private HistorySource Keep(TicketTable table, HistorySource source) => _shown[table.Name] = source;
}
