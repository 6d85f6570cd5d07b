using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Where a store lies, and how it is connected to.</summary>
internal sealed class Location
{
    private const int SecondsToWaitForALock = 30;
    private readonly SqliteConnectionStringBuilder _given;

    public Location(string connectionString)
    {
        try
        {
            _given = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            // The text itself may hold a password and is not repeated.
            throw new StoreException("The store's connection string cannot be read: write it as \"Data Source=cxkit.db\".", e);
        }

        if (_given.DataSource.Length == 0 || _given.DataSource.Contains(":memory:", StringComparison.Ordinal) || _given.Mode == SqliteOpenMode.Memory)
            throw new StoreException("The store must be a file: write its connection string as \"Data Source=cxkit.db\".");
        Path = System.IO.Path.GetFullPath(_given.DataSource);
    }

    public string Path { get; }

    // A commit of scattered rows touches many pages: they stay in memory (64 MiB), and go to the database file in few large portions (16 MiB).
    public SqliteConnection ConnectToWrite() => Connect(SqliteOpenMode.ReadWriteCreate, pooling: false, "pragma synchronous = full; pragma cache_size = -65536; pragma wal_autocheckpoint = 4000; pragma temp_store = memory");

    public SqliteConnection ConnectToRead() => Connect(SqliteOpenMode.ReadWrite, pooling: true, "pragma query_only = 1");

    public void Forget()
    {
        using var connection = new SqliteConnection(For(SqliteOpenMode.ReadWrite, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Connect(SqliteOpenMode mode, bool pooling, string pragma)
    {
        var connection = new SqliteConnection(For(mode, pooling));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragma;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string For(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder(_given.ConnectionString)
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooling,
        Cache = SqliteCacheMode.Private,
        DefaultTimeout = SecondsToWaitForALock,
    }.ConnectionString;
}
