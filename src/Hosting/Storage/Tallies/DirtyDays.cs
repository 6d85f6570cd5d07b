using CxKit.Core.Metrics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>Days whose cells no longer tell what tickets and answers say.</summary>
internal static class DirtyDays
{
    internal static void Mark(SqliteConnection connection, string account, IEnumerable<(MetricDay MetricDay, string Day)> days) =>
        connection.Execute(
            "insert or ignore into dirty_day (account, metric_day, day) values (@Account, @MetricDay, @Day)",
            days.Select(d => new { Account = account, MetricDay = d.MetricDay.ToString(), d.Day }));

    internal static void MarkAll(SqliteConnection connection, string account) => connection.Execute(
        """
        insert or ignore into dirty_day (account, metric_day, day)
        select distinct account, 'Opened', opened_day from ticket where account = @account
        union all
        select distinct account, 'Resolved', judged_day from ticket where account = @account and judged_day is not null
        union all
        select distinct account, 'Answered', answered_day from answer where account = @account
        """,
        new { account });

    internal static (MetricDay MetricDay, string Day)? First(SqliteConnection connection, string account) =>
        connection.QueryFirstOrDefault<(string? MetricDay, string Day)>(
            "select metric_day, day from dirty_day where account = @account order by metric_day, day limit 1", new { account })
            is ({ } metricDay, { } day) ? (Enum.Parse<MetricDay>(metricDay), day) : null;

    internal static void Unmark(SqliteConnection connection, string account, MetricDay metricDay, string day) => connection.Execute(
        "delete from dirty_day where account = @account and metric_day = @metricDay and day = @day",
        new { account, metricDay = metricDay.ToString(), day });
}
