using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>
/// The one writer of a store: every write of the process passes its gate, one transaction at a time. Whoever holds the gate first commits all
/// urgent work that waits, in one transaction, so that a customer's answer never waits for more than the commit under way.
/// </summary>
internal sealed class Writer(SqliteConnection? connection) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<Urgent> _urgent = new();
    private bool _isClosed;

    /// <summary>Runs work in a transaction of the account's owner.</summary>
    /// <exception cref="LeaseLostException">The account was taken over; nothing was written.</exception>
    public T Write<T>(Lease lease, Func<SqliteConnection, T> work) => Write(c =>
    {
        // Inside the transaction nobody else can take the account over, so that one look is enough.
        var isMine = c.ExecuteScalar<bool>("select count(*) from account where account = @Account and epoch = @Epoch", lease);
        return isMine ? work(c) : throw new LeaseLostException(lease.Account);
    });

    public T Write<T>(Func<SqliteConnection, T> work)
    {
        _gate.Wait();
        try
        {
            CommitUrgent();
            return Commit(work);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs work before all bulk work, together with what waits at the same time; it is done once it is durable.</summary>
    public async Task<T> WriteSoonAsync<T>(Func<SqliteConnection, T> work)
    {
        object? result = null;
        var urgent = new Urgent(c => result = work(c));
        _urgent.Enqueue(urgent);
        // Somebody else may do the work while this one still waits for the gate: what counts is that it is done.
        _ = PassAsync();
        await urgent.Done.Task.ConfigureAwait(false);
        return (T)result!;
    }

    public void Dispose()
    {
        _gate.Wait();
        try
        {
            if (_isClosed) return;
            CommitUrgent();
            _isClosed = true;
            connection?.Dispose();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task PassAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            CommitUrgent();
        }
        finally
        {
            _gate.Release();
        }
    }

    private void CommitUrgent()
    {
        var together = new List<Urgent>();
        while (_urgent.TryDequeue(out var urgent)) together.Add(urgent);
        if (together.Count == 0) return;
        try
        {
            Commit(c =>
            {
                together.ForEach(u => u.Work(c));
                return together.Count;
            });
            together.ForEach(u => u.Done.SetResult());
        }
        catch (Exception e)
        {
            // Whoever holds the gate works for others here: the fault is theirs to hear.
            together.ForEach(u => u.Done.SetException(e));
        }
    }

    private T Commit<T>(Func<SqliteConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(Store));
        if (connection is null) throw new InvalidOperationException("The store was opened for reading.");
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private sealed record Urgent(Action<SqliteConnection> Work)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
