using System.Globalization;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Simulator.Tests;

/// <summary>What a reader of the tables finds about one team, without knowing how the desk was made.</summary>
internal sealed record TeamFacts(string Team, int Tickets, double SlaMet, double Repeats, double ThirdTimes, double SilentEnds, double Hasty, double QuietCustomers, double MedianFirstReplyHours, double Reassigned, int Open, int Callers)
{
    public static IReadOnlyDictionary<string, TeamFacts> Of(Instance instance)
    {
        var customers = instance["sys_user"].Rows.Where(user => user["company"].Length > 0).Select(user => user["user_name"]).ToHashSet();
        var said = instance["sys_journal_field"].Rows
            .Where(row => row["element"] == "comments" && row["sys_created_by"] != "system" && !customers.Contains(row["sys_created_by"]))
            .ToLookup(row => row["element_id"], row => Time(row["sys_created_on"]));
        var slas = instance["task_sla"].Rows.Where(row => row["active"] == "false").ToLookup(row => row["task"]);
        var all = instance["incident"].Rows.OrderBy(row => row["opened_at"], StringComparer.Ordinal).ToList();
        var ofCaller = all.ToLookup(row => row["caller_id"]);

        return all.GroupBy(row => instance.Display(instance["sys_user_group"].Columns[0] with { Reference = "sys_user_group" }, row["assignment_group"]))
            .ToDictionary(group => group.Key, group =>
            {
                var tickets = group.ToList();
                var resolved = tickets.Where(row => row["resolved_at"].Length > 0).ToList();
                var settled = tickets.Where(row => slas[row.Id].Any()).ToList();
                var replies = tickets.Where(row => said[row.Id].Any()).Select(row => (said[row.Id].Min() - Opened(row)).TotalHours).Order().ToList();
                return new TeamFacts(
                    group.Key,
                    tickets.Count,
                    Share(settled, row => slas[row.Id].All(sla => sla["has_breached"] == "false")),
                    Share(tickets, row => Earlier(row, sameCategory: true) >= 1),
                    Share(tickets, row => Earlier(row, sameCategory: true) >= 2),
                    Share(resolved, row => Time(row["resolved_at"]) - said[row.Id].Append(Opened(row)).Max() > TimeSpan.FromHours(20)),
                    Share(resolved, row => Time(row["resolved_at"]) - Opened(row) < TimeSpan.FromMinutes(15)),
                    Share(tickets, row => Earlier(row, sameCategory: false) == 0),
                    replies[replies.Count / 2],
                    tickets.Average(row => double.Parse(row["reassignment_count"], CultureInfo.InvariantCulture)),
                    tickets.Count - resolved.Count,
                    tickets.Select(row => row["caller_id"]).Distinct().Count());
            });

        int Earlier(Row row, bool sameCategory) => ofCaller[row["caller_id"]].Count(other =>
            other != row
            && (!sameCategory || other["category"] == row["category"])
            && Opened(other) <= Opened(row)
            && Opened(other) >= Opened(row).AddDays(-30));
    }

    private static double Share(List<Row> rows, Func<Row, bool> test) => (double)rows.Count(test) / rows.Count;

    private static DateTime Opened(Row row) => Time(row["opened_at"]);

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
