using CxKit.Core.Helpdesks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>What agents are to see on tickets: which tickets may need writing, what was written, what could not be.</summary>
public sealed class WriteBackStore
{
    private const int AtOnce = 500;
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal WriteBackStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>
    /// Marks the open tickets of an account once per day, since their warnings depend on the day, and those whose writing was first refused
    /// within two weeks, since an administrator may have mended the cause.
    /// </summary>
    /// <returns>How many were marked; 0 if the day was swept before.</returns>
    public int MarkOpenTickets(Lease lease, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(lease);
        var key = new { lease.Account, Day = day.ToStored() };
        if (_reader.Read(c => c.ExecuteScalar<bool>("select count(*) from account where account = @Account and swept_day = @Day", key))) return 0;
        var refusedSince = day.AddDays(-14).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var open = _reader.Read(c => c.Query<string>(
            """
            select id from ticket where account = @Account and state = 'Open'
            union
            select ticket from write_back where account = @Account and refusal is not null and refused_at >= @since
            """,
            new { lease.Account, since = new DateTimeOffset(refusedSince).ToStored() }).AsList());
        var marked = open.Chunk(AtOnce).Sum(some => _writer.Write(lease, c => WriteBackMarks.Mark(c, lease.Account, some)));
        _writer.Write(lease, c => c.Execute("update account set swept_day = @Day where account = @Account", key));
        return marked;
    }

    /// <summary>Marked tickets whose next try is due, with all that their fields depend on.</summary>
    public IReadOnlyList<WriteBackWork> ReadMarked(string account, DateTimeOffset now, int limit) => _reader.Read(c => c
        .Query<(string Ticket, long Mark)>(
            """
            select ticket, mark from write_back_mark
            where account = @account and (retry_at is null or retry_at <= @at) order by mark limit @limit
            """,
            new { account, at = now.ToStored(), limit })
        .Select(m => Work(c, account, m.Ticket, m.Mark))
        .ToList());

    /// <summary>When the next ticket that was put off is to be tried again; <see langword="null"/> if none was put off.</summary>
    public DateTimeOffset? NextTryAt(string account) =>
        _reader.Read(c => c.ExecuteScalar<long?>("select min(retry_at) from write_back_mark where account = @account", new { account }))?.ToMoment();

    /// <summary>Records outcomes; a ticket marked again meanwhile stays marked.</summary>
    public void Settle(Lease lease, IReadOnlyCollection<WriteBackSettlement> settlements)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(settlements);
        _writer.Write(lease, c =>
        {
            foreach (var settlement in settlements) WriteBackRow.Settle(c, lease.Account, settlement);
            return settlements.Count;
        });
    }

    /// <summary>What was last written on a ticket, or could not be; <see langword="null"/> if nothing was tried.</summary>
    public WriteBackRecord? Of(string account, string ticketId) =>
        _reader.Read(c => WriteBackRow.Find(c, account, ticketId))?.ToRecord();

    /// <summary>What could not be written on tickets: each reason and on how many, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, int Tickets)> Refusals(string account) => _reader.Read(c => c.Query<(string, int)>(
        """
        select refusal, count(*) from write_back where account = @account and refusal is not null group by refusal order by count(*) desc, refusal
        """,
        new { account }).AsList());

    /// <summary>How many tickets hold a written flag and no score.</summary>
    public int CountFlaggedWithoutAnswer(string account) => _reader.Read(c => c.ExecuteScalar<int>(
        "select count(*) from write_back where account = @account and flag is not null and score is null", new { account }));

    private static WriteBackWork Work(SqliteConnection connection, string account, string ticketId, long mark)
    {
        var key = new { account, ticketId };
        var ticket = connection.QuerySingle<TicketRow>(TicketRow.Select + " where t.account = @account and t.id = @ticketId", key);
        var answer = connection.QueryFirstOrDefault<AnswerRow>(
            AnswerRow.Select + " where account = @account and ticket = @ticketId and provenance <> 'Native' order by episode desc, answered_at desc limit 1", key);
        var lastScore = connection.QueryFirstOrDefault<int?>(
            "select score from answer where account = @account and person = @Person and question = 'Csat5' order by judged_at desc, number desc limit 1",
            new { account, ticket.Person });
        return new WriteBackWork(
            ticket.ToTicket(), answer?.ToAnswer(), lastScore, WriteBackRow.Find(connection, account, ticketId)?.ToRecord().Written, mark);
    }
}
