using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Tallies by account, metric, definition version, day, dimension and group; screens read these, never tickets.</summary>
public sealed class TallyStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal TallyStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    private enum Piece
    {
        None,
        Day,
        Other,
    }

    /// <summary>
    /// Rebuilds the cells of dirty days from tickets and answers, at most <paramref name="days"/> of them. Once none is dirty, months are merged,
    /// and cells counted by other definitions or in another zone give way to those that were counted since.
    /// </summary>
    /// <returns>How many days were rebuilt.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int RollUp(Lease lease, int days)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var rebuilt = 0;
        while (rebuilt < days && _writer.Write(lease, c => Next(c, lease.Account)) is var piece and not Piece.None)
            if (piece == Piece.Day) rebuilt++;
        return rebuilt;
    }

    /// <summary>The merged tallies of a period, both days included; open ends mean all time.</summary>
    /// <param name="account">The account.</param>
    /// <param name="dimension">The name of the dimension.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="metrics">The metrics asked for; without them, all.</param>
    public TallyReading Read(string account, string dimension, DateOnly? from, DateOnly? to, IReadOnlyCollection<ICountedMetric>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(dimension);
        var wanted = metrics ?? MetricCatalogue.Counted;
        return _reader.Read(c =>
        {
            var served = Generations.Served(c, account);
            return new TallyReading
            {
                Tallies = served is null
                    ? new Dictionary<(string, string), Tally>()
                    : new CellReader(c, account, dimension, served, wanted).Read(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue),
                Versions = served?.Definitions.Metrics.ToDictionary(m => m.Id, m => m.Version) ?? [],
                IsBeingRecounted = served is { IsNewest: false },
            };
        });
    }

    /// <summary>The first and the last day that hold a tally; <see langword="null"/> if none does.</summary>
    public (DateOnly First, DateOnly Last)? Period(string account) => _reader.Read<(DateOnly, DateOnly)?>(c =>
    {
        if (Generations.Served(c, account) is not { } served) return null;
        var ends = Enum.GetNames<MetricDay>().SelectMany(kind => (string?[])[EndOf("min", kind), EndOf("max", kind)]).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return ends.Count == 0 ? null : (ends[0].ToDay(), ends[^1].ToDay());

        string? EndOf(string end, string kind)
        {
            using var command = c.CreateCommand();
            command.CommandText = $"select {end}(day) from cell where account = @account and generation = @generation and dimension = @whole and metric_day = @kind";
            command.Parameters.AddWithValue("@account", account);
            command.Parameters.AddWithValue("@generation", served.Generation);
            command.Parameters.AddWithValue("@whole", Dimension.Whole.Name);
            command.Parameters.AddWithValue("@kind", kind);
            return command.ExecuteScalar() as string;
        }
    });

    /// <summary>Begins a new generation of cells in every account whose newest was counted by other definitions than those of this version.</summary>
    internal void RecountIfDefinitionsChanged() => _writer.Write(c =>
    {
        var accounts = AccountStore.All(c);
        foreach (var account in accounts) Generations.Ensure(c, account.Settings.Account, account.Settings.TimeZone);
        return accounts.Count;
    });

    private static Piece Next(SqliteConnection connection, string account)
    {
        var generation = Generations.Counted(connection, account);
        if (DirtyDays.First(connection, account) is var (metricDay, day))
        {
            DayCells.Rebuild(connection, account, generation, metricDay, day);
            DirtyDays.Unmark(connection, account, metricDay, day);
            return Piece.Day;
        }

        return MonthCells.MergeFirst(connection, account, generation)
            || Generations.Complete(connection, account, generation)
            || Generations.DropOlder(connection, account, generation) ? Piece.Other : Piece.None;
    }
}
