using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>A stream of rows that changed, in the order of a stamp.</summary>
/// <typeparam name="T">What a row means.</typeparam>
/// <param name="Table">The table.</param>
/// <param name="Stamp">The column of the stamp.</param>
/// <param name="Conditions">What all rows have in common: columns and their values.</param>
/// <param name="Columns">The columns; the stamp, sys_id and those of the conditions are among them.</param>
/// <param name="Read">What a row means.</param>
internal sealed record RowStream<T>(string Table, string Stamp, IReadOnlyList<(string Column, string Value)> Conditions, Columns Columns, Func<Row, T> Read);

/// <summary>Reads a stream page by page, each page from the key of the last row of the one before; an empty page ends it.</summary>
internal sealed class Keyset(Tables tables, int pageSize)
{
    /// <summary>How far before its position a stream begins: rows become visible a little after the time of their stamp.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromSeconds(60);

    /// <summary>After so many short pages, rows may be coming in as fast as they are read.</summary>
    private const int ShortPages = 3;

    /// <summary>The pages with rows, and the place of the last row of each; from the beginning if there is no position.</summary>
    public async IAsyncEnumerable<(List<T> Facts, Position Last)> ReadFrom<T>(
        RowStream<T> stream, Position? position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = position is null ? null : new Position(Earlier(position.Stamp), "");
        string? until = null;
        for (var shortPages = 0; ;)
        {
            var page = await tables.ReadAsync(
                stream.Table, Query(stream, after, until), stream.Columns, pageSize, row => (Place: PlaceOf(row, stream), Fact: stream.Read(row)), cancellationToken);
            if (page.Count == 0) yield break;
            foreach (var (place, _) in page)
            {
                if (!place.IsAfter(after) || string.CompareOrdinal(place.Stamp, until ?? place.Stamp) > 0) throw Ignored(stream, stream.Stamp);
                after = place;
            }
            yield return (page.ConvertAll(r => r.Fact), after!);

            // A busy desk would keep the reader running behind its newest row for ever, and out of the reach of the overlap.
            if (until is null && page.Count < pageSize && ++shortPages >= ShortPages) until = await NewestAsync(stream, cancellationToken);
        }
    }

    private async Task<string?> NewestAsync<T>(RowStream<T> stream, CancellationToken cancellationToken)
    {
        var rows = await tables.ReadAsync(
            stream.Table, $"{Common(stream)}ORDERBYDESC{stream.Stamp}", stream.Columns, 1, row => PlaceOf(row, stream).Stamp, cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    private static string Query<T>(RowStream<T> stream, Position? after, string? until)
    {
        var common = Common(stream) + (until is null ? "" : $"{stream.Stamp}<={until}^");
        var where = after switch
        {
            null => common,
            { Id: "" } => $"{common}{stream.Stamp}>={after.Stamp}^",
            _ => $"{common}{stream.Stamp}>{after.Stamp}^NQ{common}{stream.Stamp}={after.Stamp}^sys_id>{after.Id}^",
        };
        return $"{where}ORDERBY{stream.Stamp}^ORDERBYsys_id";
    }

    private static string Common<T>(RowStream<T> stream) => string.Concat(stream.Conditions.Select(c => $"{c.Column}={c.Value}^"));

    // The helpdesk ignores a condition on a column that the user may not read: every row has to prove itself.
    private Position PlaceOf<T>(Row row, RowStream<T> stream)
    {
        foreach (var (column, value) in stream.Conditions)
        {
            if (row.Required(column) != value) throw Ignored(stream, column);
        }
        return new Position(row.Required(stream.Stamp), row.Required("sys_id"));
    }

    private static string Earlier(string stamp) =>
        Stamps.TryRead(stamp, out var time) ? Stamps.Write(time - _overlap) : throw new ArgumentException("The cursor holds a position that is not a time.");

    private HelpdeskException Ignored<T>(RowStream<T> stream, string column) => new(
        $"{tables.Account}: the helpdesk did not keep to the condition on {column} when {stream.Table} was read. The integration user needs the right to read this column.",
        isTransient: false);
}
