using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>One opened store: what CxKit must not lose.</summary>
public sealed class Store : IDisposable
{
    private const int NotADatabase = 26;
    private readonly Location _location;
    private readonly StoreLock? _lock;
    private readonly Writer _writer;

    private Store(Location location, StoreLock? held, SqliteConnection? connection)
    {
        (_location, _lock, _writer) = (location, held, new Writer(connection));
        var (reader, progress) = (new Reader(location), new OfferProgress());
        Accounts = new AccountStore(_writer, reader);
        Tickets = new TicketStore(_writer, reader, progress);
        Surveys = new SurveyStore(_writer, reader, progress);
        WriteBacks = new WriteBackStore(_writer, reader);
        Tallies = new TallyStore(_writer, reader);
        Hints = new HintStore(_writer, reader);
        Sweeps = new SweepStore(reader);
        Runs = new RunStore(_writer, reader);
        Notes = new NoteStore(_writer, reader);
        Calls = new CallStore(_writer, reader);
        Staff = new StaffStore(_writer, reader);
        Customers = new CustomerStore(_writer, reader);
    }

    /// <summary>The accounts with cursor, lease and settings.</summary>
    public AccountStore Accounts { get; }

    /// <summary>The tickets.</summary>
    public TicketStore Tickets { get; }

    /// <summary>Decisions, invitations and answers.</summary>
    public SurveyStore Surveys { get; }

    /// <summary>What is to be written back, and was.</summary>
    public WriteBackStore WriteBacks { get; }

    /// <summary>Tallies by day and group.</summary>
    public TallyStore Tallies { get; }

    /// <summary>Tickets that somebody said have changed.</summary>
    public HintStore Hints { get; }

    /// <summary>The rounds in which known tickets are looked for.</summary>
    public SweepStore Sweeps { get; }

    /// <summary>How the last run of each step ended.</summary>
    public RunStore Runs { get; }

    /// <summary>Notes about the store itself, such as the origin of a demo's clock.</summary>
    public NoteStore Notes { get; }

    /// <summary>The telephone calls.</summary>
    public CallStore Calls { get; }

    /// <summary>The staff.</summary>
    public StaffStore Staff { get; }

    /// <summary>The customers, as the sales side knows them.</summary>
    public CustomerStore Customers { get; }

    /// <summary>Opens a store; the owner creates and migrates it and holds its lock, a reader only looks.</summary>
    /// <exception cref="StoreException">The store is held by another process, is missing, or is not one of ours.</exception>
    public static Store Open(string connectionString, StoreUse use)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var location = new Location(connectionString);
        try
        {
            return use == StoreUse.Own ? Own(location) : Look(location);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NotADatabase)
        {
            throw Schema.NotOurs(location.Path, e);
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The store {location.Path} cannot be opened: SQLite says {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _location.Forget();
        _lock?.Dispose();
    }

    private static Store Own(Location location)
    {
        var held = StoreLock.Take(location.Path);
        SqliteConnection? connection = null;
        try
        {
            connection = location.ConnectToWrite();
            Schema.Migrate(connection, location.Path);
            var store = new Store(location, held, connection);
            store.Tallies.RecountIfDefinitionsChanged();
            return store;
        }
        catch
        {
            connection?.Dispose();
            held.Dispose();
            throw;
        }
    }

    private static Store Look(Location location)
    {
        if (!File.Exists(location.Path))
            throw new StoreException($"There is no store at {location.Path}: start its owner first, or name another file.");
        using (var connection = location.ConnectToRead()) Schema.Check(connection, location.Path);
        return new Store(location, null, null);
    }
}
