using CxKit.Core.Helpdesks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage.Tests;

/// <summary>A store in a folder of its own, owned, with one account enabled.</summary>
internal sealed class TempStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-store-");
    private Store? _store;

    internal TempStore(string timeZone = "UTC")
    {
        Store.Accounts.Enable(Settings(Some.Desk, timeZone), Some.Monday);
        Lease = Store.Accounts.Acquire(Some.Desk, "test");
    }

    internal string Path => System.IO.Path.Combine(_folder.FullName, "cxkit.db");

    internal string ConnectionString => $"Data Source={Path}";

    internal Store Store => _store ??= Store.Open(ConnectionString, StoreUse.Own);

    internal Lease Lease { get; private set; }

    public void Dispose()
    {
        Close();
        _folder.Delete(recursive: true);
    }

    internal static AccountSettings Settings(string account, string timeZone = "UTC") => new() { Account = account, Connector = "Simulator", TimeZone = timeZone };

    internal Lease Enable(string account)
    {
        Store.Accounts.Enable(Settings(account), Some.Monday);
        return Store.Accounts.Acquire(account, "test");
    }

    internal int Commit(TicketPage page) => Store.Tickets.Commit(Lease, page);

    /// <summary>Decides once all is read.</summary>
    internal int Decide(Func<Undecided, Ruling> judge, int limit = 100)
    {
        Commit(new TicketPage { Cursor = "end", IsCaughtUp = true });
        return Store.Surveys.Decide(Lease, Some.Survey, limit, judge);
    }

    /// <summary>Takes a resolved ticket all the way to a delivered invitation whose link is the ticket's id.</summary>
    internal void Invite(string ticketId, DateTimeOffset? expiresAt = null)
    {
        Decide(Some.Offer);
        Claim(ticketId);
        Store.Surveys.Settle(
            Lease,
            [new Settlement($"inv-{ticketId}-1", Core.Surveys.InvitationState.Delivered) { DeliveredAt = Some.Monday.AddHours(6), ExpiresAt = expiresAt }]);
    }

    internal IReadOnlySet<string> Claim(string ticketId, string? link = null) =>
        Store.Surveys.Claim(Lease, [new LinkClaim($"inv-{ticketId}-1", Some.Hash(link ?? ticketId))], Some.Monday.AddHours(6));

    internal Task<AnswerOutcome> AnswerAsync(AnswerRequest answer) => Store.Surveys.AnswerAsync(answer, CancellationToken.None);

    internal void RollUp() => Store.Tallies.RollUp(Lease, int.MaxValue);

    internal IReadOnlyList<string> Marked(DateTimeOffset? now = null) =>
        [.. Store.WriteBacks.ReadMarked(Some.Desk, now ?? Some.Monday, 1000).Select(w => w.Ticket.Id)];

    internal void Unmark() => Store.WriteBacks.Settle(
        Lease,
        [.. Store.WriteBacks.ReadMarked(Some.Desk, Some.Monday, 100_000).Select(w => new WriteBackSettlement(w.Ticket.Id, w.Mark, ItemResult.Done) { At = Some.Monday })]);

    internal void Reopen()
    {
        Close();
        Lease = Store.Accounts.Acquire(Some.Desk, "test");
    }

    internal void Close()
    {
        _store?.Dispose();
        _store = null;
    }

    /// <summary>The rows of a query, each as one text, as an outsider reads them.</summary>
    internal IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        return [.. connection.Query(sql).Cast<IDictionary<string, object?>>().Select(r => string.Join('|', r.Values.Select(v => v is byte[] b ? Convert.ToHexString(b) : v)))];
    }

    /// <summary>All that must not depend on the order of arrival.</summary>
    internal IReadOnlyList<string> Dump() =>
    [
        .. Rows("select * from ticket order by account, id"),
        .. Rows("select * from ticket_facts order by account, ticket"),
        .. Rows("select * from generation order by 1, 2"),
        .. Rows("select * from cell order by 1, 2, 3, 4, 5, 6"),
        .. Rows("select * from month_cell order by 1, 2, 3, 4, 5, 6"),
        .. Rows("select * from dirty_month order by 1, 2, 3, 4, 5"),
        .. Rows("select * from dirty_day order by 1, 2, 3"),
        .. Rows("select account, ticket from write_back_mark order by 1, 2"),
    ];
}
