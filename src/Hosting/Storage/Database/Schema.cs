using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The tables and their numbered migrations; a file that is not ours, or of a newer version, is refused untouched.</summary>
internal static class Schema
{
    // "CxKt" in the file's header tells our stores from other people's databases.
    private const long Ours = 0x43784B74;

    private static readonly IReadOnlyList<string> _migrations =
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal static void Migrate(SqliteConnection connection, string path)
    {
        var version = VersionOf(connection, path);
        connection.Execute("pragma journal_mode = wal");
        for (; version < _migrations.Count; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(TextOf(_migrations[version]));
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {Ours}; pragma user_version = {version + 1}"));
            transaction.Commit();
        }
    }

    internal static void Check(SqliteConnection connection, string path)
    {
        if (VersionOf(connection, path) < _migrations.Count)
            throw new StoreException($"The store {path} has not been brought up to this version of CxKit: run `cxkit migrate` or start its owner once.");
    }

    internal static StoreException NotOurs(string path, Exception? inner = null) =>
        new($"The file {path} is not a store of CxKit: name another file.", inner);

    private static int VersionOf(SqliteConnection connection, string path)
    {
        var (application, version) = (NumberOf(connection, "pragma application_id"), (int)NumberOf(connection, "pragma user_version"));
        var isNew = application == 0 && version == 0 && NumberOf(connection, "select count(*) from sqlite_schema") == 0;
        if (!isNew && application != Ours) throw NotOurs(path);
        return version <= _migrations.Count
            ? version
            : throw new StoreException($"The store {path} was made by a newer version of CxKit: run that version, or name another store.");
    }

    // Looked at whenever a store is opened: without a mapper that is compiled first.
    private static long NumberOf(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string TextOf(string migration)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(migration)!);
        return reader.ReadToEnd();
    }
}
