using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>
/// Rounds in which the known tickets of an account are looked for, since a helpdesk may delete one without a trace: those that are open, or
/// were judged lately, in the order of their ids.
/// </summary>
public sealed class SweepStore
{
    private readonly Reader _reader;

    internal SweepStore(Reader reader) => _reader = reader;

    /// <summary>How long after one round began the next may begin; the first, after the account was enabled.</summary>
    public static TimeSpan RoundEvery { get; } = TimeSpan.FromDays(1);

    /// <summary>How long a resolved ticket is looked for.</summary>
    public static TimeSpan Lately { get; } = TimeSpan.FromDays(30);

    /// <summary>The next tickets of the present round, or the first of a new one; <see langword="null"/> until one may begin.</summary>
    /// <exception cref="ArgumentException">The account was never enabled.</exception>
    public SweepStretch? Next(string account, DateTimeOffset now, int limit)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _reader.Read(c =>
        {
            var round = c.QueryFirstOrDefault<Round>("select began_at BeganAt, last_ticket LastTicket from sweep where account = @account", new { account });
            var isUnderWay = round?.LastTicket is not null;
            var since = round?.BeganAt.ToMoment() ?? AccountRow.Of(c, account).ToState().EnabledAt;
            if (!isUnderWay && since + RoundEvery > now) return null;
            var ids = c.Query<string>(
                """
                select id from ticket
                where account = @account and id > @after and (state = 'Open' or (judged_day is not null and judged_at >= @from))
                order by id limit @limit
                """,
                new { account, after = round?.LastTicket ?? "", from = (now - Lately).ToStored(), limit }).AsList();
            return new SweepStretch(isUnderWay ? since : now, ids, IsLast: ids.Count < limit);
        });
    }

    internal static void Save(SqliteConnection connection, string account, SweepStretch swept) => connection.Execute(
        "insert or replace into sweep (account, began_at, last_ticket) values (@account, @at, @last)",
        new { account, at = swept.BeganAt.ToStored(), last = swept.IsLast ? null : swept.TicketIds[^1] });

    private sealed record Round
    {
        public long BeganAt { get; init; }

        public string? LastTicket { get; init; }
    }
}

/// <summary>A stretch of a round.</summary>
/// <param name="BeganAt">When the round began.</param>
/// <param name="TicketIds">The helpdesk's ids of the tickets to look for; none if the round ended with the stretch before.</param>
/// <param name="IsLast">Whether the round ends with it.</param>
public sealed record SweepStretch(DateTimeOffset BeganAt, IReadOnlyList<string> TicketIds, bool IsLast);
