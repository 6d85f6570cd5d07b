namespace CxKit.Storage;

/// <summary>One opened store: what CxKit must not lose.</summary>
public sealed class Store : IDisposable
{
    /// <summary>Opens a store; the owner creates and migrates it and holds its lock, a reader only looks.</summary>
    /// <exception cref="StoreException">The store is held by another process, is missing, or is not one of ours.</exception>
    public static Store Open(string connectionString, StoreUse use) => throw new NotImplementedException();

    /// <summary>The accounts with cursor, lease and settings.</summary>
    public AccountStore Accounts => throw new NotImplementedException();

    /// <summary>The tickets.</summary>
    public TicketStore Tickets => throw new NotImplementedException();

    /// <summary>Decisions, invitations and answers.</summary>
    public SurveyStore Surveys => throw new NotImplementedException();

    /// <summary>What is to be written back, and was.</summary>
    public WriteBackStore WriteBacks => throw new NotImplementedException();

    /// <summary>Tallies by day and group.</summary>
    public TallyStore Tallies => throw new NotImplementedException();

    /// <summary>Notes about the store itself, such as the origin of a demo's clock.</summary>
    public NoteStore Notes => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}

/// <summary>What a process opens a store for.</summary>
public enum StoreUse
{
    /// <summary>To write: one process at a time.</summary>
    Own,

    /// <summary>To read, also beside the owner.</summary>
    Read,
}
