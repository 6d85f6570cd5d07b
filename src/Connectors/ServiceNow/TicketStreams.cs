using System.Collections.Concurrent;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>A stream of a pull, by its name in the cursor.</summary>
internal sealed record PullStream(string Key, Func<Position?, CancellationToken, IAsyncEnumerable<(TicketReading Facts, Position Last)>> Read);

/// <summary>What is read of the tickets of a table: themselves, those deleted, and the facts about them.</summary>
internal sealed class TicketStreams(Tables tables, Keyset keyset, Ourselves ourselves, States states, Histories histories, ServiceNowOptions options)
{
    private static readonly Columns _anything = new("sys_id");

    private readonly FieldMap _map = new(options.Map);
    private readonly ConcurrentDictionary<string, bool> _withJournal = new(StringComparer.Ordinal);

    public PullStream Deletions(TicketTable table) =>
        Stream(Histories.KeyOf(DeletionRows.Table, table), DeletionRows.StreamOf(table), gone => new TicketReading { Gone = gone });

    /// <summary>The table's tickets, and the streams of facts about them.</summary>
    public async Task<(PullStream Tickets, IReadOnlyList<PullStream> Facts)> OpenAsync(TicketTable table, PullCursor at, CancellationToken cancellationToken)
    {
        var words = await states.ReadAsync(cancellationToken);
        var hasJournal = await HasJournalAsync(table, at, cancellationToken);
        var source = await histories.SourceOfAsync(table, at, words, cancellationToken);
        var we = await AuthorAsync(hasJournal, source, cancellationToken);

        var facts = new List<PullStream> { Stream(Histories.KeyOf(SlaRows.Table, table), SlaRows.StreamOf(table), slas => new TicketReading { Slas = slas }) };
        if (hasJournal)
            facts.Add(Stream(Histories.KeyOf(JournalRows.Table, table), JournalOf(table), events => new TicketReading { Events = NotOurs(events, we) }));
        if (histories.StreamOf(source, table, words) is { } history)
            facts.Add(Stream(Histories.KeyOf(history.Table, table), history, OncePerEvent(we)));
        return (Stream(table.Name, RowsOf(table, words, hasJournal).Stream, rows => ReadingOf(rows, source)), facts);
    }

    /// <summary>Those of these tickets that lie in the table, with all that is known of them.</summary>
    public async Task<TicketReading> ReadOfAsync(TicketTable table, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var words = await states.ReadAsync(cancellationToken);
        var source = await histories.SourceOfAsync(table, null, words, cancellationToken);
        var hasJournal = await HasJournalAsync(table, null, cancellationToken);
        var reading = ReadingOf(await keyset.ReadOfAsync(RowsOf(table, words, hasJournal).Stream, "sys_id", ids, cancellationToken), source);
        if (reading.Tickets.Count == 0) return reading;

        var there = reading.Tickets.Select(t => t.Id).ToList();
        var we = await AuthorAsync(hasJournal, source, cancellationToken);
        var comments = hasJournal ? await keyset.ReadOfAsync(JournalOf(table), JournalRows.Ticket, there, cancellationToken) : [];
        var changes = histories.StreamOf(source, table, words) is { } history
            ? await keyset.ReadOfAsync(history, Histories.TicketColumnOf(source), there, cancellationToken)
            : [];
        return reading with
        {
            Events = [.. reading.Events, .. NotOurs(comments, we), .. NotOurs(changes, we)],
            Slas = [.. (await keyset.ReadOfAsync(SlaRows.StreamOf(table), SlaRows.Ticket, there, cancellationToken)).DistinctBy(s => s.Id)],
        };
    }

    // Metrics do not tell who it was.
    private async Task<string?> AuthorAsync(bool hasJournal, HistorySource source, CancellationToken cancellationToken) =>
        hasJournal || source == HistorySource.Audit ? await ourselves.LoginNameAsync(cancellationToken) : null;

    private PullStream Stream<T>(string key, RowStream<T> rows, Func<List<T>, TicketReading> readingOf) => new(
        key, (position, cancellationToken) => keyset.ReadFrom(rows, position, cancellationToken).Select(page => (readingOf(page.Facts), page.Last)));

    private TicketRows RowsOf(TicketTable table, StateWords words, bool repliesAreKnown) =>
        new(tables.Account, table, words, _map, options, repliesAreKnown);

    private RowStream<TicketEvent> JournalOf(TicketTable table) => new JournalRows(table, options.AutomationUsers).Stream;

    // The audit tells of every reopening; elsewhere the row knows of the latest.
    private static TicketReading ReadingOf(List<(Ticket Ticket, TicketEvent? Reopened)> rows, HistorySource source) => new()
    {
        Tickets = [.. rows.Select(r => r.Ticket).DistinctBy(t => (t.Id, t.Version))],
        Events = source == HistorySource.Audit ? [] : [.. rows.Select(r => r.Reopened).OfType<TicketEvent>()],
    };

    private static List<TicketEvent> NotOurs(IEnumerable<TicketEvent?> events, string? we) =>
        [.. events.OfType<TicketEvent>().Where(e => we is null || !we.Equals(e.By, StringComparison.OrdinalIgnoreCase)).DistinctBy(e => e.Id)];

    // Several rows can tell of one event, and a page can end between them.
    private static Func<List<TicketEvent?>, TicketReading> OncePerEvent(string? we)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        return rows =>
        {
            var events = NotOurs(rows, we);
            var news = events.FindAll(e => !before.Contains(e.Id));
            before = events.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
            return new TicketReading { Events = news };
        };
    }

    /// <summary>
    /// Whether a single comment that is not our own can be read. Where none can, the helpdesk keeps no journal or does not show it (it
    /// says neither), and the missing replies are unknown, not none.
    /// </summary>
    private async Task<bool> HasJournalAsync(TicketTable table, PullCursor? at, CancellationToken cancellationToken)
    {
        if (!options.Journal) return false;
        if (at?[Histories.KeyOf(JournalRows.Table, table)] is not null || _withJournal.ContainsKey(table.Name)) return true;
        var byOthers = $"{JournalOf(table).Common}sys_created_by!={await ourselves.LoginNameAsync(cancellationToken)}";
        var isShown = (await tables.ReadAsync(JournalRows.Table, byOthers, _anything, 1, _ => true, cancellationToken)).Count > 0;
        if (isShown) _withJournal[table.Name] = true;
        return isShown;
    }
}
