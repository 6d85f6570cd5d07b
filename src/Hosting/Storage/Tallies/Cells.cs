using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The cells of one day, counted from nothing.</summary>
internal sealed class Cells
{
    private readonly IReadOnlyList<ICountedMetric> _metrics;
    private readonly Dictionary<(ICountedMetric Metric, Dimension Dimension, string Group), Tally> _tallies = [];

    private Cells(MetricDay metricDay) => _metrics = [.. MetricCatalogue.Counted.Where(m => m.Day == metricDay)];

    /// <summary>Replaces the stored cells of a day by what its tickets or answers say.</summary>
    internal static void Rebuild(SqliteConnection connection, string account, MetricDay metricDay, string day)
    {
        var cells = new Cells(metricDay);
        if (metricDay == MetricDay.Answered)
        {
            foreach (var row in connection.Query<AnswerRow>(AnswerRow.Select + " where account = @account and answered_day = @day", new { account, day }))
                cells.Add(row.ToAnswer());
        }
        else
        {
            var column = metricDay == MetricDay.Opened ? "opened_day" : "judged_day";
            foreach (var row in connection.Query<TicketRow>(TicketRow.Select + $" where t.account = @account and t.{column} = @day", new { account, day }))
                cells.Add(row.ToTicket());
        }

        cells.Replace(connection, account, day);
    }

    private void Add(Ticket ticket)
    {
        foreach (var metric in _metrics)
            if (metric.Measure(ticket) is { } number) Add(metric, Attribution.Of(ticket), number, 1);
    }

    private void Add(Answer answer)
    {
        foreach (var metric in _metrics)
            if (metric.Measure(answer) is { } number) Add(metric, answer.Attribution, number, answer.Weight);
    }

    private void Add(ICountedMetric metric, Attribution attribution, long number, double weight)
    {
        foreach (var dimension in Dimension.All)
        {
            var key = (metric, dimension, dimension.GroupOf(attribution));
            if (!_tallies.TryGetValue(key, out var tally)) _tallies[key] = tally = metric.Empty();
            tally.Add(number, weight);
        }
    }

    private void Replace(SqliteConnection connection, string account, string day)
    {
        connection.Execute(
            "delete from cell where account = @Account and dimension = @Dimension and day = @Day and metric = @Metric",
            Dimension.All.SelectMany(d => _metrics.Select(m => new { Account = account, Dimension = d.Name, Day = day, Metric = m.Id })));
        connection.Execute(
            """
            insert into cell (account, dimension, day, metric, version, member, tally)
            values (@Account, @Dimension, @Day, @Metric, @Version, @Member, @Tally)
            """,
            _tallies.Select(t => new
            {
                Account = account,
                Dimension = t.Key.Dimension.Name,
                Day = day,
                Metric = t.Key.Metric.Id,
                t.Key.Metric.Version,
                Member = t.Key.Group,
                Tally = t.Value.ToBytes(),
            }));
    }
}
