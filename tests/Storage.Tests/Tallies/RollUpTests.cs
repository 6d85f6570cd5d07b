using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage.Tests.Tallies;

public sealed class RollUpTests : IDisposable
{
    private readonly TempStore _temp = new("Europe/Paris");

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Days_are_rebuilt_as_many_as_asked_for_until_none_is_dirty()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved(Some.Monday.AddDays(3)), Some.Ticket("2", Some.Monday.AddDays(1))));

        _temp.Store.Tallies.RollUp(_temp.Lease, 2).Should().Be(2);
        _temp.Store.Tallies.RollUp(_temp.Lease, 2).Should().Be(1);
        _temp.Store.Tallies.RollUp(_temp.Lease, 2).Should().Be(0);
        _temp.Store.Tallies.Period(Some.Desk).Should().Be((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 5)));
    }

    [Fact]
    public void An_account_that_counted_nothing_has_no_period_and_no_groups()
    {
        _temp.Store.Tallies.Period(Some.Desk).Should().BeNull();
        _temp.Store.Tallies.Read(Some.Desk, "team", null, null).Should().BeEmpty();
    }

    [Fact]
    public void A_period_holds_both_its_days_in_the_zone_of_the_account()
    {
        // 23:30 UTC is the next day in Paris.
        _temp.Commit(Some.Page(Some.Ticket("1", Some.Monday.AddHours(15.5)), Some.Ticket("2", Some.Monday.AddDays(1)), Some.Ticket("3", Some.Monday.AddDays(2))));
        _temp.RollUp();

        Opened(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)).Should().Be(0);
        Opened(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4)).Should().Be(3);
        Opened(null, new DateOnly(2026, 3, 3)).Should().Be(2);
        Opened(new DateOnly(2026, 3, 4), null).Should().Be(1);
    }

    [Fact]
    public void A_changed_zone_counts_all_days_anew()
    {
        _temp.Commit(Some.Page(Some.Ticket("1", Some.Monday.AddHours(15.5)).Resolved()));
        _temp.RollUp();

        _temp.Store.Accounts.Enable(TempStore.Settings(Some.Desk), Some.Monday);
        _temp.RollUp();

        Opened(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)).Should().Be(1);
        Opened(new DateOnly(2026, 3, 3), null).Should().Be(0);
    }

    [Fact]
    public void A_changed_definition_counts_all_days_anew_at_the_next_start()
    {
        _temp.Commit(Some.Page(Some.Ticket("1")));
        _temp.RollUp();
        _temp.Close();
        using (var connection = new SqliteConnection($"{_temp.ConnectionString};Pooling=False")) connection.Execute("update note set text = 'old' where name = 'tallies.definitions'");

        _temp.Store.Tallies.RollUp(_temp.Lease, 10).Should().Be(1);
        _temp.Close();

        _temp.Store.Tallies.RollUp(_temp.Lease, 10).Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_random_changes_the_tallies_are_what_a_recount_gives(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            _temp.Commit(RandomPage(random));
            _temp.Decide(Some.Offer);
            foreach (var due in _temp.Store.Surveys.ReadDue(Some.Desk, DateTimeOffset.MaxValue, 5))
            {
                _temp.Store.Surveys.Claim(_temp.Lease, [new LinkClaim(due.Id, Some.Hash(due.Id))], Some.Monday);
                await _temp.AnswerAsync(Some.Answer(due.Id, random.Next(1, 6), Some.Monday.AddHours(random.Next(500))));
            }

            _temp.Store.Tallies.RollUp(_temp.Lease, random.Next(1, 6));
        }

        _temp.RollUp();

        foreach (var dimension in Dimension.All)
        {
            var stored = _temp.Store.Tallies.Read(Some.Desk, dimension.Name, null, null).ToDictionary(t => t.Key, t => Convert.ToHexString(t.Value.ToBytes()));
            stored.Should().NotBeEmpty().And.BeEquivalentTo(Recount(dimension));
        }
    }

    private static TicketPage RandomPage(Random random)
    {
        var tickets = Enumerable.Range(0, 6).Select(_ => random.Next(60)).Distinct().Select(id =>
        {
            var ticket = Some.Ticket($"{id}", Some.Monday.AddHours(random.Next(800)), $"r{random.Next(4)}", $"c{random.Next(2)}") with { Team = random.Next(5) == 0 ? null : $"team {random.Next(3)}" };
            return random.Next(3) == 0 ? ticket : ticket.Resolved(ticket.OpenedAt.AddHours(random.Next(-3, 200))) with { Reassignments = random.Next(2), Reopens = random.Next(2) };
        });
        return Some.Page([.. tickets]) with { Slas = [Some.Sla($"{random.Next(60)}", (SlaState)random.Next(4))] };
    }

    private Dictionary<(string, string), string> Recount(Dimension dimension)
    {
        var tallies = new Dictionary<(string, string), Tally>();
        void Add(ICountedMetric metric, Attribution attribution, long? number)
        {
            if (number is null) return;
            var key = (metric.Id, dimension.GroupOf(attribution));
            if (!tallies.ContainsKey(key)) tallies[key] = metric.Empty();
            tallies[key].Add(number.Value);
        }

        var tickets = Enumerable.Range(0, 60).Select(id => _temp.Store.Tickets.Find(Some.Desk, $"{id}")).OfType<Ticket>().ToList();
        foreach (var metric in MetricCatalogue.Counted)
        {
            foreach (var ticket in tickets)
            {
                Add(metric, Attribution.Of(ticket), metric.Measure(ticket));
                foreach (var answer in _temp.Store.Surveys.HistoryOf(Some.Desk, ticket.Id).Answers) Add(metric, answer.Attribution, metric.Measure(answer));
            }
        }

        return tallies.ToDictionary(t => t.Key, t => Convert.ToHexString(t.Value.ToBytes()));
    }

    private long Opened(DateOnly? from, DateOnly? to) =>
        _temp.Store.Tallies.Read(Some.Desk, "", from, to).GetValueOrDefault(("repeat", ""))?.N ?? 0;
}
