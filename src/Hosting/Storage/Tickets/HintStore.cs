using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Tickets that somebody said have changed, to be read when the pull comes to it; hearing of one twice is hearing of it once.</summary>
public sealed class HintStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal HintStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Queues tickets durably, before bulk work; it is done once it would survive a crash.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The account was never enabled.</exception>
    public Task<int> AddAsync(string account, IReadOnlyCollection<string> ticketIds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(ticketIds);
        return _writer.WriteSoonAsync(c =>
        {
            var mark = c.ExecuteScalar<long?>("update account set last_mark = last_mark + 1 where account = @account returning last_mark", new { account })
                ?? throw new ArgumentException($"Account {account} was never enabled.", nameof(account));
            return c.Execute(
                """
                insert into hint (account, ticket, mark, heard_at) values (@account, @ticket, @mark, @at)
                on conflict (account, ticket) do update set mark = excluded.mark
                """,
                ticketIds.Select(ticket => new { account, ticket, mark, at = now.ToStored() }));
        });
    }

    /// <summary>The hints of an account, the oldest first.</summary>
    public IReadOnlyList<Hint> Read(string account, int limit) => _reader.Read(c => c.Query<Hint>(
        "select ticket TicketId, mark from hint where account = @account order by mark, ticket limit @limit", new { account, limit }).AsList());

    /// <summary>How many hints of an account wait.</summary>
    public int Count(string account) => _reader.Read(c => c.ExecuteScalar<int>("select count(*) from hint where account = @account", new { account }));

    internal static void Remove(SqliteConnection connection, string account, IEnumerable<Hint> hints) => connection.Execute(
        "delete from hint where account = @account and ticket = @TicketId and mark = @Mark", hints.Select(h => new { account, h.TicketId, h.Mark }));
}

/// <summary>A ticket that somebody said has changed.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Mark">Tells this hint from a later one of the same ticket.</param>
public sealed record Hint(string TicketId, long Mark);
