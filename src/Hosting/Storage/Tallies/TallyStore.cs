using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Tallies by account, metric, definition version, day, dimension and group; screens read these, never tickets.</summary>
public sealed class TallyStore
{
    private const string DefinitionsNote = "tallies.definitions";
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal TallyStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Rebuilds the cells of dirty days from tickets and answers, at most <paramref name="days"/> of them.</summary>
    /// <returns>How many days were rebuilt.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int RollUp(Lease lease, int days)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var rebuilt = 0;
        while (rebuilt < days && _writer.Write(lease, c => RebuildFirst(c, lease.Account))) rebuilt++;
        return rebuilt;
    }

    /// <summary>The merged tallies of a period, both days included; open ends mean all time.</summary>
    /// <returns>By metric name and group; groups that counted nothing are absent.</returns>
    public IReadOnlyDictionary<(string Metric, string Group), Tally> Read(string account, string dimension, DateOnly? from, DateOnly? to)
    {
        var (first, last) = ((from ?? DateOnly.MinValue).ToStored(), (to ?? DateOnly.MaxValue).ToStored());
        var cells = _reader.Read(c => c.Query<(string Metric, int Version, string Group, byte[] Tally)>(
            """
            select metric, version, member, tally from cell
            where account = @account and dimension = @dimension and day between @first and @last
            """,
            new { account, dimension, first, last }).AsList());
        var merged = new Dictionary<(string Metric, string Group), Tally>();
        foreach (var metric in MetricCatalogue.Counted)
        {
            foreach (var cell in cells.Where(c => c.Metric == metric.Id && c.Version == metric.Version))
            {
                var key = (cell.Metric, cell.Group);
                if (!merged.TryGetValue(key, out var tally)) merged[key] = tally = metric.Empty();
                tally.Merge(cell.Tally);
            }
        }

        return merged;
    }

    /// <summary>The first and the last day that hold a tally; <see langword="null"/> if none does.</summary>
    public (DateOnly First, DateOnly Last)? Period(string account) => _reader.Read<(DateOnly, DateOnly)?>(c =>
    {
        const string dayOf = "select day from cell where account = @account and dimension = @whole order by day ";
        var key = new { account, whole = Dimension.Whole.Name };
        var first = c.QueryFirstOrDefault<string>(dayOf + "limit 1", key);
        return first is null ? null : (first.ToDay(), c.QueryFirst<string>(dayOf + "desc limit 1", key).ToDay());
    });

    /// <summary>Marks every day of every account dirty if the cells were counted by other definitions than those of this version.</summary>
    internal void RebuildIfDefinitionsChanged()
    {
        var definitions = string.Join(' ', MetricCatalogue.Counted.Select(m => $"{m.Id}:{m.Version}").Concat(Dimension.All.Select(d => d.Name)));
        _writer.Write(c =>
        {
            var counted = c.QueryFirstOrDefault<string>("select text from note where name = @DefinitionsNote", new { DefinitionsNote });
            if (counted == definitions) return false;
            foreach (var account in AccountStore.All(c)) DirtyDays.MarkAll(c, account.Settings.Account);
            c.Execute("insert or replace into note (name, text) values (@DefinitionsNote, @definitions)", new { DefinitionsNote, definitions });
            return true;
        });
    }

    private static bool RebuildFirst(SqliteConnection connection, string account)
    {
        if (DirtyDays.First(connection, account) is not var (metricDay, day)) return false;
        Cells.Rebuild(connection, account, metricDay, day);
        DirtyDays.Unmark(connection, account, metricDay, day);
        return true;
    }
}
