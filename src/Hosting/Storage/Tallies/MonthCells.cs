using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The cells of a month: its days merged, in their order, by one dimension.</summary>
internal static class MonthCells
{
    /// <summary>Merges the first month whose days have changed since.</summary>
    /// <returns>Whether there was one.</returns>
    internal static bool MergeFirst(SqliteConnection connection, string account, long generation)
    {
        const string ofMonth = " where account = @Account and generation = @Generation and dimension = @Dimension and metric_day = @MetricDay and ";
        var first = connection.QueryFirstOrDefault<Stretch>(
            """
            select account, generation, dimension, metric_day MetricDay, month from dirty_month
            where account = @account and generation = @generation order by dimension, metric_day, month limit 1
            """,
            new { account, generation });
        if (first is null) return false;
        var days = connection.Query<(string Member, byte[] Tallies)>(
            "select member, tallies from cell" + ofMonth + "day between @FirstDay and @LastDay order by day, member", first);
        var groups = Merge(days);
        connection.Execute("delete from month_cell" + ofMonth + "month = @Month", first);
        connection.Execute(
            """
            insert into month_cell (account, generation, dimension, metric_day, month, member, tallies)
            values (@Account, @Generation, @Dimension, @MetricDay, @Month, @member, @tallies)
            """,
            groups.Select(g => new { first.Account, first.Generation, first.Dimension, first.MetricDay, first.Month, member = g.Key, tallies = CellBytes.Write(g.Value) }));
        connection.Execute("delete from dirty_month" + ofMonth + "month = @Month", first);
        return true;
    }

    private static Dictionary<string, Tally?[]> Merge(IEnumerable<(string Member, byte[] Tallies)> days)
    {
        var groups = new Dictionary<string, Tally?[]>(StringComparer.Ordinal);
        foreach (var (member, cell) in days)
        {
            if (!groups.TryGetValue(member, out var merged)) groups[member] = merged = new Tally?[MetricCatalogue.Counted.Count];
            foreach (var (place, tally) in CellBytes.Read(cell)) (merged[place] ??= MetricCatalogue.Counted[place].Empty()).Merge(tally);
        }

        return groups;
    }

    private sealed record Stretch
    {
        public required string Account { get; init; }

        public long Generation { get; init; }

        public required string Dimension { get; init; }

        public required string MetricDay { get; init; }

        public required string Month { get; init; }

        public string FirstDay => StoredMonth.FirstDayOf(Month);

        public string LastDay => StoredMonth.LastDayOf(Month);
    }
}
