using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The generations of an account's cells: a changed definition or zone begins a new one, and the old one is read until all of the new is there.</summary>
internal static class Generations
{
    /// <summary>Begins a generation, with every day dirty, if the newest was counted by other definitions than those of this version.</summary>
    internal static void Ensure(SqliteConnection connection, string account, string zone)
    {
        var definitions = StoredDefinitions.Of(zone).ToText();
        if (All(connection, account) is [.., var newest] && newest.Definitions == definitions) return;
        connection.Execute(
            """
            insert into generation (account, generation, definitions)
            values (@account, 1 + coalesce((select max(generation) from generation where account = @account), 0), @definitions)
            """,
            new { account, definitions });
        DirtyDays.MarkAll(connection, account);
    }

    /// <summary>The generation that is counted.</summary>
    internal static long Counted(SqliteConnection connection, string account) =>
        connection.ExecuteScalar<long>("select max(generation) from generation where account = @account", new { account });

    /// <summary>The generation that is read: the newest that is whole and can be read, else the one that is counted; <see langword="null"/> if the account was never enabled.</summary>
    internal static ServedGeneration? Served(SqliteConnection connection, string account)
    {
        var all = All(connection, account);
        if (all.Count == 0) return null;
        var served = all.LastOrDefault(g => g.IsWhole && StoredDefinitions.Read(g.Definitions).IsReadable) ?? all[^1];
        return new ServedGeneration(served.Generation, StoredDefinitions.Read(served.Definitions), IsNewest: served == all[^1]);
    }

    /// <summary>Notes that all of the generation is there.</summary>
    /// <returns>Whether that was not known before.</returns>
    internal static bool Complete(SqliteConnection connection, string account, long generation) => connection.Execute(
        "update generation set is_whole = 1 where account = @account and generation = @generation and is_whole = 0", new { account, generation }) > 0;

    /// <summary>Drops a month of days of an older generation, or, when none is left, the generation.</summary>
    /// <returns>Whether there was anything to drop.</returns>
    internal static bool DropOlder(SqliteConnection connection, string account, long generation)
    {
        if (All(connection, account) is not [var old, _, ..] || old.Generation == generation) return false;
        const string ofOld = " where account = @account and generation = @old";
        var (dimension, metricDay, day) = connection.QueryFirstOrDefault<(string, string, string?)>(
            "select dimension, metric_day, day from cell" + ofOld + " order by dimension, metric_day, day limit 1", new { account, old = old.Generation });
        if (day is not null)
        {
            connection.Execute(
                "delete from cell" + ofOld + " and dimension = @dimension and metric_day = @metricDay and day between @day and @last",
                new { account, old = old.Generation, dimension, metricDay, day, last = StoredMonth.LastDayOf(StoredMonth.Of(day)) });
            return true;
        }

        foreach (var table in (string[])["month_cell", "dirty_month", "generation"])
            connection.Execute($"delete from {table}{ofOld}", new { account, old = old.Generation });
        return true;
    }

    // Read at every screen, often by a process that has just begun: without a mapper that is compiled first.
    private static List<Row> All(SqliteConnection connection, string account)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select generation, definitions, is_whole from generation where account = @account order by generation";
        command.Parameters.AddWithValue("@account", account);
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read()) rows.Add(new Row(reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2)));
        return rows;
    }

    private sealed record Row(long Generation, string Definitions, bool IsWhole);
}

/// <summary>The generation that is read.</summary>
internal sealed record ServedGeneration(long Generation, StoredDefinitions Definitions, bool IsNewest);
