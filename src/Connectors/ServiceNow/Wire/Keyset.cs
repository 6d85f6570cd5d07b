using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>A stream of rows that changed, in the order of a stamp.</summary>
/// <typeparam name="T">What a row means.</typeparam>
/// <param name="Table">The table.</param>
/// <param name="Stamp">The column of the stamp.</param>
/// <param name="Conditions">What all rows have in common.</param>
/// <param name="Columns">The columns; the stamp, sys_id and those of the conditions are among them.</param>
/// <param name="Read">What a row means.</param>
internal sealed record RowStream<T>(string Table, string Stamp, IReadOnlyList<Condition> Conditions, Columns Columns, Func<Row, T> Read)
{
    /// <summary>Whether an instance may lack the table, or keep it from the user: then the stream is empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The conditions as the beginning of an encoded query.</summary>
    public string Common => string.Concat(Conditions.Select(c => $"{c}^"));
}

/// <summary>
/// Reads a stream page by page, each page from the key of the last row of the one before; an empty page ends it, once the helpdesk's
/// own count, or the page behind it, shows that it does not merely hide its rows.
/// </summary>
internal sealed class Keyset(Tables tables, int pageSize)
{
    /// <summary>How far before its position a stream begins: rows become visible a little after the time of their stamp.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromSeconds(60);

    /// <summary>After so many short pages, rows may be coming in as fast as they are read.</summary>
    private const int ShortPages = 3;

    /// <summary>So many rows can move while a page is made; more are no order.</summary>
    private const int MostMoved = 10;

    private readonly ConcurrentDictionary<string, PageSize> _sizes = new(StringComparer.Ordinal);

    /// <summary>The pages with rows, and the place of the last row of each; from the beginning if there is no position.</summary>
    public async IAsyncEnumerable<(List<T> Facts, Position Last)> ReadFrom<T>(
        RowStream<T> stream, Position? position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = position is null ? null : new Position(Earlier(position.Stamp), "");
        string? until = null;
        // Counting is cheap where little is left; over a whole table it is not.
        var (offset, isCounted) = (0, position is not null);
        for (var shortPages = 0; ;)
        {
            var request = new PageRequest(stream.Table, Query(stream, after, until), stream.Columns, pageSize) { Offset = offset, IsCounted = isCounted };
            var page = await tables.ReadPageAsync(
                request, SizeOf(stream.Table), stream.IsOptional, row => (Place: PlaceOf(row, stream), Fact: stream.Read(row)), cancellationToken);
            if (page is null) yield break;
            // A page may begin with the last row of the one before.
            if (page.Rows is [var first, ..] && first.Place.CompareTo(after) == 0) page.Rows.RemoveAt(0);
            if (page.Rows.Count == 0)
            {
                // Access rules take rows away once the limit was applied: more may lie behind a page of which nothing is shown.
                var read = offset + page.Limit;
                if (page.Total is { } total ? total <= read : offset > 0) yield break;
                (offset, isCounted) = (read, true);
                continue;
            }
            after = LastInOrder(page.Rows.ConvertAll(r => r.Place), after, until) ?? throw Ignored(stream, stream.Stamp);
            yield return (page.Rows.ConvertAll(r => r.Fact), after);

            var isShort = page.Rows.Count < page.Limit;
            (offset, isCounted) = (0, isCounted || isShort);
            // A busy desk would keep the reader running behind its newest row for ever, and out of the reach of the overlap.
            if (until is null && isShort && ++shortPages >= ShortPages) until = (await FindNewestAsync(stream, cancellationToken))?.Stamp;
        }
    }

    /// <summary>The place of the newest row, from which on only what comes later is read; before all rows if none is shown.</summary>
    /// <returns><see langword="null"/> where an optional table cannot be read.</returns>
    public async Task<Position?> FindEndAsync<T>(RowStream<T> stream, CancellationToken cancellationToken) =>
        await tables.TryReadAsync(stream.Table, Newest(stream), stream.Columns, 1, row => PlaceOf(row, stream), cancellationToken) is { } rows
            ? rows.FirstOrDefault() ?? Position.BeforeAll
            : null;

    /// <summary>The rows of some tickets, most often in one call.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="column">The column that names the ticket.</param>
    /// <param name="ids">The tickets, as many as fit into an address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<List<T>> ReadOfAsync<T>(RowStream<T> stream, string column, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var those = new Condition(column, ids);
        var query = $"{stream.Common}{those}^ORDERBY{stream.Stamp}^ORDERBYsys_id";
        var rows = new List<T>();
        for (var offset = 0; ;)
        {
            var request = new PageRequest(stream.Table, query, stream.Columns, pageSize) { Offset = offset, IsCounted = true };
            var page = await tables.ReadPageAsync(
                request, SizeOf($"{stream.Table}?{column}"), stream.IsOptional,
                row => PlaceOf(row, stream) is not null && those.Holds(row) ? stream.Read(row) : throw Ignored(stream, column), cancellationToken);
            if (page is null) return rows;
            rows.AddRange(page.Rows);
            offset += page.Limit;
            if (page.Total is { } total ? total <= offset : page.Rows.Count == 0) return rows;
        }
    }

    private PageSize SizeOf(string reading) => _sizes.GetOrAdd(reading, _ => new PageSize(pageSize));

    private async Task<Position?> FindNewestAsync<T>(RowStream<T> stream, CancellationToken cancellationToken) =>
        (await tables.ReadAsync(stream.Table, Newest(stream), stream.Columns, 1, row => PlaceOf(row, stream), cancellationToken)).FirstOrDefault();

    private static string Newest<T>(RowStream<T> stream) => $"{stream.Common}ORDERBYDESC{stream.Stamp}";

    private static string Query<T>(RowStream<T> stream, Position? after, string? until)
    {
        var common = stream.Common + (until is null ? "" : $"{stream.Stamp}<={until}^");
        var where = after switch
        {
            null => common,
            { Id: "" } => $"{common}{stream.Stamp}>={after.Stamp}^",
            _ => $"{common}{stream.Stamp}>{after.Stamp}^NQ{common}{stream.Stamp}={after.Stamp}^sys_id>{after.Id}^",
        };
        return $"{where}ORDERBY{stream.Stamp}^ORDERBYsys_id";
    }

    // Every row has to prove that it was asked for.
    private Position PlaceOf<T>(Row row, RowStream<T> stream) =>
        stream.Conditions.FirstOrDefault(c => !c.Holds(row)) is { } ignored
            ? throw Ignored(stream, ignored.Column)
            : new Position(row.Required(stream.Stamp), row.Required("sys_id"));

    /// <summary>
    /// The place to go on from: that of the last row which lies where it was asked for; <see langword="null"/> if there is none, or if the
    /// rows are in no order. A row that moves while its page is made bears a place of its own, from which nobody may go on.
    /// </summary>
    private static Position? LastInOrder(List<Position> places, Position? after, string? until)
    {
        var moved = Enumerable.Range(1, places.Count - 1).Count(n => places[n - 1].IsAfter(places[n]));
        return moved > MostMoved ? null : places.FindLast(p => p.IsAfter(after) && string.CompareOrdinal(p.Stamp, until ?? p.Stamp) <= 0);
    }

    private static string Earlier(string stamp) =>
        Stamps.TryRead(stamp, out var time) ? Stamps.Write(time - _overlap) : throw new ArgumentException("The cursor holds a position that is not a time.");

    private HelpdeskException Ignored<T>(RowStream<T> stream, string column) => new(
        $"{tables.Account}: the helpdesk did not keep to the condition on {column} when {stream.Table} was read. The integration user needs the right to read this column.",
        isTransient: false);
}
