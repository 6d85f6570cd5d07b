using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Reads beside the writer: each reading sees one state of the store from its first to its last row.</summary>
internal sealed class Reader(Location location)
{
    public T Read<T>(Func<SqliteConnection, T> reading)
    {
        using var connection = location.ConnectToRead();
        using var transaction = connection.BeginTransaction(deferred: true);
        return reading(connection);
    }
}
