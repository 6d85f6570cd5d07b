using System.Text.Json;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The tickets of all accounts, with events, agreements and what they repeat.</summary>
public sealed class TicketStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;
    private readonly OfferProgress _progress;

    internal TicketStore(Writer writer, Reader reader, OfferProgress progress) => (_writer, _reader, _progress) = (writer, reader, progress);

    /// <summary>Takes in a page: tickets, facts, dirty marks and, with the last of it, the cursor; of two versions of a ticket the later one read holds.</summary>
    /// <returns>How many tickets were new or changed, facts included; 0 means that the page brought no new version.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Commit(Lease lease, TicketPage page)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(page);
        return Commit(lease, page, c => SetCursor(c, lease.Account, page));
    }

    /// <summary>Takes in what was read of hinted tickets and, with the last of it, removes the hints that were followed; one heard of again meanwhile stays.</summary>
    /// <returns>How many tickets were new or changed, facts included.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Commit(Lease lease, TicketReading reading, IReadOnlyCollection<Hint> followed)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(followed);
        return Commit(lease, reading, c => HintStore.Remove(c, lease.Account, followed));
    }

    /// <summary>Takes in what was read of known tickets that were looked for and, with the last of it, how far the round has come.</summary>
    /// <returns>How many tickets were new or changed, facts included.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Commit(Lease lease, TicketReading reading, SweepStretch swept)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(swept);
        return Commit(lease, reading, c => SweepStore.Save(c, lease.Account, swept));
    }

    /// <summary>The ticket of an account by id or number, or <see langword="null"/>.</summary>
    public Ticket? Find(string account, string idOrNumber)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(idOrNumber);
        return _reader.Read(c => Find(c, account, idOrNumber));
    }

    /// <summary>Those of the tickets of an account that it has, by id.</summary>
    public IReadOnlyDictionary<string, Ticket> Find(string account, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(ids);
        return _reader.Read(c => c.Query<TicketRow>(
                TicketRow.Select + " where t.account = @account and t.id in (select value from json_each(@ids))", new { account, ids = JsonSerializer.Serialize(ids) })
            .ToDictionary(t => t.Id, t => t.ToTicket(), StringComparer.Ordinal));
    }

    /// <summary>The tickets of that number or id in all accounts.</summary>
    public IReadOnlyList<Ticket> FindAnywhere(string idOrNumber)
    {
        ArgumentNullException.ThrowIfNull(idOrNumber);
        return _reader.Read(c => AccountStore.All(c).Select(a => Find(c, a.Settings.Account, idOrNumber)).OfType<Ticket>().ToList());
    }

    /// <summary>The tickets opened, resolved or closed within a period or not yet closed, and the earlier ones that they repeat, in the order of their opening.</summary>
    /// <returns><see langword="null"/> if there are more than <paramref name="most"/>.</returns>
    public IReadOnlyList<Ticket>? Within(string account, Period period, int most)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _reader.Read(c => TicketsWithin.Read(c, account, period, most));
    }

    /// <summary>How many tickets an account has.</summary>
    public TicketCounts Count(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _reader.Read(c => new TicketCounts(
            c.ExecuteScalar<int>("select count(*) from ticket where account = @account", new { account }),
            c.ExecuteScalar<int>("select count(*) from ticket where account = @account and judged_day is not null", new { account })));
    }

    private static Ticket? Find(SqliteConnection connection, string account, string idOrNumber) =>
        (connection.QueryFirstOrDefault<TicketRow>(TicketRow.Select + " where t.account = @account and t.id = @idOrNumber", new { account, idOrNumber })
            ?? connection.QueryFirstOrDefault<TicketRow>(
                TicketRow.Select + " where t.account = @account and t.number = @idOrNumber order by t.opened_at desc, t.id limit 1", new { account, idOrNumber }))
        ?.ToTicket();

    private int Commit(Lease lease, TicketReading reading, Action<SqliteConnection> withTheLast)
    {
        if (reading.Tickets.FirstOrDefault(t => t.Account != lease.Account) is { } stranger)
            throw new ArgumentException($"Ticket {stranger.Number} is of account {stranger.Account}, not of {lease.Account}.", nameof(reading));
        var pieces = Arrival.PiecesOf(reading);
        return pieces.Select((piece, i) => _writer.Write(lease, c =>
        {
            var changed = Take(c, lease.Account, piece);
            if (i == pieces.Count - 1) withTheLast(c);
            return changed;
        })).Sum();
    }

    private int Take(SqliteConnection connection, string account, IReadOnlyList<Arrival> piece)
    {
        var state = AccountRow.Of(connection, account).ToState();
        var intake = new TicketIntake(connection, account, state.Zone);
        var changed = intake.Take(piece);
        if (intake.EarliestJudgedAt is { } judgedAt) _progress.Lower(account, judgedAt);
        if (!state.RepliesAreKnown && piece.Any(a => a.Events.Any(IsMessageOfAPerson)))
        {
            connection.Execute("update account set replies_are_known = 1 where account = @account", new { account });
            WriteBackMarks.MarkOpen(connection, account);
        }

        if (changed > 0) connection.Execute("update account set is_caught_up = 0 where account = @account", new { account });
        return changed;
    }

    // A log of states tells who changed them and nothing of what was said.
    private static bool IsMessageOfAPerson(TicketEvent e) =>
        e.Kind is TicketEventKind.PublicComment or TicketEventKind.InternalNote && !e.IsAutomatic && e.By is not null;

    private static void SetCursor(SqliteConnection connection, string account, TicketPage page) => connection.Execute(
        """
        update account set cursor = @Cursor, is_caught_up = is_caught_up or @IsCaughtUp,
            seen_until = coalesce(max(seen_until, @SeenUntil), seen_until, @SeenUntil)
        where account = @account
        """,
        new { account, page.Cursor, page.IsCaughtUp, SeenUntil = page.SeenUntil?.ToStored() });
}
