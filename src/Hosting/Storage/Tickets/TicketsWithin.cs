using CxKit.Core.Tickets;
using CxKit.Core.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The tickets that a period concerns: opened, resolved or closed within it or not yet closed, and the earlier ones that they repeat, as far back as the chain goes.</summary>
internal static class TicketsWithin
{
    // Days are the account's and only narrow what is looked through; a moment of the period decides.
    private const string Wanted =
        """
        with recursive wanted (id) as (
            select id from ticket
            where account = @account and opened_day between @firstDay and @lastDay and opened_at >= @since and opened_at < @until and state <> 'Deleted'
            union select id from ticket where account = @account and judged_day is not null and judged_at >= @since and opened_at < @until
            union select id from ticket where account = @account and state = 'Open' and opened_at < @until
            union select id from ticket where account = @account and state = 'Resolved' and opened_at < @until
            union select id from ticket where account = @account and closed_at is not null and closed_at >= @since and opened_at < @until
            union select t.repeats from wanted w join ticket t on t.account = @account and t.id = w.id where t.repeats is not null)
        """;

    /// <summary>The tickets, or <see langword="null"/> if there are more than <paramref name="most"/>.</summary>
    internal static IReadOnlyList<Ticket>? Read(SqliteConnection connection, string account, Period period, int most)
    {
        var key = new
        {
            account,
            since = period.Since.ToStored(),
            until = period.Until.ToStored(),
            firstDay = period.Since.ToStoredDay(-1),
            lastDay = period.Until.ToStoredDay(1),
            most,
        };
        if (connection.ExecuteScalar<int>(Wanted + "select count(*) from (select 1 from wanted limit @most + 1)", key) > most) return null;
        var rows = connection.Query<TicketRow>(
            Wanted + TicketRow.Select + " where t.account = @account and t.id in (select id from wanted) order by t.opened_at, t.id", key, buffered: false);
        return [.. rows.Select(row => row.ToTicket())];
    }
}
