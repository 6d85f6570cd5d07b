using CxKit.Core.Time;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Gives tickets and answers the days of a changed zone, in one transaction; their cells are then counted as a new generation, so that no figure ever mixes days of two zones.</summary>
internal static class Redaying
{
    internal static void Run(SqliteConnection connection, string account, TimeZoneInfo zone)
    {
        connection.Execute(
            """
            update ticket set opened_day = @OpenedDay, judged_day = case when judged_day is null then null else @JudgedDay end
            where account = @Account and id = @Id
            """,
            connection.Query<(string Id, long OpenedAt, long JudgedAt)>("select id, opened_at, judged_at from ticket where account = @account", new { account })
                .Select(t => new { Account = account, t.Id, OpenedDay = DayOf(t.OpenedAt, zone), JudgedDay = DayOf(t.JudgedAt, zone) }));
        connection.Execute(
            "update answer set answered_day = @Day where account = @Account and invitation = @Invitation",
            connection.Query<(string Invitation, long At)>("select invitation, answered_at from answer where account = @account", new { account })
                .Select(a => new { Account = account, a.Invitation, Day = DayOf(a.At, zone) }));
    }

    private static string DayOf(long moment, TimeZoneInfo zone) => moment.ToMoment().DayIn(zone).ToStored();
}
