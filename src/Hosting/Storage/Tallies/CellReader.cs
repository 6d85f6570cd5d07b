using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Merges the cells of a period for some metrics. A screen often is the first thing that its process reads: no mapper that is compiled first.</summary>
internal sealed class CellReader(SqliteConnection connection, string account, string dimension, ServedGeneration generation, IReadOnlyCollection<ICountedMetric> wanted)
{
    private const string OfKind = " where account = @account and generation = @generation and dimension = @dimension and metric_day = @metricDay";
    private readonly ICountedMetric?[] _places = generation.Definitions.Places(wanted);
    private readonly Dictionary<string, Tally?[]> _groups = new(StringComparer.Ordinal);

    /// <summary>The merged tallies by metric name and group.</summary>
    internal Dictionary<(string Metric, string Group), Tally> Read(DateOnly first, DateOnly last)
    {
        var kinds = generation.Definitions.Metrics.Where((_, place) => _places[place] is not null).Select(m => m.Day).Distinct();
        foreach (var metricDay in kinds.ToList()) Read(metricDay, first, last);
        return _groups
            .SelectMany(g => g.Value.Select((tally, place) => (Key: (_places[place]?.Id, g.Key), Tally: tally)))
            .Where(t => t.Tally is not null)
            .ToDictionary(t => (t.Key.Id!, t.Key.Key), t => t.Tally!);
    }

    private void Read(string metricDay, DateOnly first, DateOnly last)
    {
        var dirty = new HashSet<string>(StringComparer.Ordinal);
        Query("select month from dirty_month" + OfKind, metricDay, null, null, row => dirty.Add(row.GetString(0)));
        var spans = Spans.Of(first, last, dirty);
        if (spans.FirstMonth is not null)
        {
            Query("select month, member, tallies from month_cell" + OfKind + " and month between @from and @to order by month", metricDay, spans.FirstMonth, spans.LastMonth, row =>
            {
                if (!dirty.Contains(row.GetString(0))) Merge(row);
            });
        }

        foreach (var (from, to) in spans.Days)
            Query("select day, member, tallies from cell" + OfKind + " and day between @from and @to order by day", metricDay, from, to, Merge);
    }

    private void Merge(SqliteDataReader row)
    {
        var member = row.GetString(1);
        if (!_groups.TryGetValue(member, out var merged)) _groups[member] = merged = new Tally?[_places.Length];
        foreach (var (place, tally) in CellBytes.Read(row.GetFieldValue<byte[]>(2)))
            if (_places[place] is { } metric) (merged[place] ??= metric.Empty()).Merge(tally);
    }

    private void Query(string sql, string metricDay, string? from, string? to, Action<SqliteDataReader> take)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in ((string, object?)[])[("@account", account), ("@generation", generation.Generation), ("@dimension", dimension), ("@metricDay", metricDay), ("@from", from), ("@to", to)])
            if (value is not null) command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        while (reader.Read()) take(reader);
    }
}
