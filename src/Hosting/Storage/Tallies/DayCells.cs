using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The cells of one day, counted from nothing.</summary>
internal sealed class DayCells
{
    private readonly ICountedMetric?[] _metrics;
    private readonly Dictionary<string, Tally?[]>[] _groups = [.. Dimension.All.Select(_ => new Dictionary<string, Tally?[]>(StringComparer.Ordinal))];

    private DayCells(MetricDay metricDay) => _metrics = [.. MetricCatalogue.Counted.Select(m => m.Day == metricDay ? m : null)];

    /// <summary>Replaces the stored cells of a day by what its tickets or answers say; its month is then to be merged anew.</summary>
    internal static void Rebuild(SqliteConnection connection, string account, long generation, MetricDay metricDay, string day)
    {
        var cells = new DayCells(metricDay);
        if (metricDay == MetricDay.Answered)
        {
            // In an order of their own: weights are no whole numbers, and equal answers are to give equal bytes.
            foreach (var row in connection.Query<AnswerRow>(
                AnswerRow.Select + " where account = @account and answered_day = @day order by ticket, episode, question, score, weight", new { account, day }))
                cells.Add(row.ToAnswer());
        }
        else
        {
            var column = metricDay == MetricDay.Opened ? "opened_day" : "judged_day";
            foreach (var row in connection.Query<TicketRow>(TicketRow.Select + $" where t.account = @account and t.{column} = @day", new { account, day }))
                cells.Add(row.ToTicket());
        }

        cells.Replace(connection, account, generation, metricDay.ToString(), day);
    }

    private void Add(Ticket ticket) => Add(Attribution.Of(ticket), 1, metric => metric.Measure(ticket));

    private void Add(Answer answer) => Add(answer.Attribution, answer.Weight, metric => metric.Measure(answer));

    private void Add(Attribution attribution, double weight, Func<ICountedMetric, long?> measure)
    {
        Tally?[]?[] groups = new Tally?[]?[_groups.Length];
        for (var place = 0; place < _metrics.Length; place++)
        {
            if (_metrics[place] is not { } metric || measure(metric) is not { } number) continue;
            for (var dimension = 0; dimension < groups.Length; dimension++)
            {
                var tallies = groups[dimension] ??= GroupOf(dimension, attribution);
                (tallies[place] ??= metric.Empty()).Add(number, weight);
            }
        }
    }

    private Tally?[] GroupOf(int dimension, Attribution attribution)
    {
        var (groups, member) = (_groups[dimension], Dimension.All[dimension].GroupOf(attribution));
        return groups.TryGetValue(member, out var tallies) ? tallies : groups[member] = new Tally?[_metrics.Length];
    }

    private void Replace(SqliteConnection connection, string account, long generation, string metricDay, string day)
    {
        var spans = Dimension.All.Select(d => new { account, generation, dimension = d.Name, metricDay, day, month = StoredMonth.Of(day) }).ToList();
        connection.Execute(
            "delete from cell where account = @account and generation = @generation and dimension = @dimension and metric_day = @metricDay and day = @day", spans);
        connection.Execute(
            """
            insert into cell (account, generation, dimension, metric_day, day, member, tallies)
            values (@account, @generation, @dimension, @metricDay, @day, @member, @tallies)
            """,
            spans.Zip(_groups, (span, groups) => groups.Select(g => new
            {
                span.account,
                span.generation,
                span.dimension,
                span.metricDay,
                span.day,
                member = g.Key,
                tallies = CellBytes.Write(g.Value),
            })).SelectMany(cells => cells));
        connection.Execute(
            """
            insert or ignore into dirty_month (account, generation, dimension, metric_day, month)
            values (@account, @generation, @dimension, @metricDay, @month)
            """,
            spans);
    }
}
