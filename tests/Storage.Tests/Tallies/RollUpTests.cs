using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

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
        _temp.Store.Tallies.Read(Some.Desk, "team", null, null).Tallies.Should().BeEmpty();
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
    public void Only_the_metrics_asked_for_are_read()
    {
        _temp.Commit(Some.Page(Some.Ticket("1").Resolved()));
        _temp.RollUp();

        var reading = _temp.Store.Tallies.Read(Some.Desk, "", null, null, [.. MetricCatalogue.Counted.Where(m => m.Id == "mttr")]);

        reading.Tallies.Keys.Should().Equal(("mttr", ""));
    }

    [Fact]
    public void A_group_that_counted_nothing_of_a_metric_stores_no_tally_of_it()
    {
        _temp.Commit(Some.Page(Some.Ticket("1", requester: null).Resolved()));
        _temp.RollUp();

        _temp.Store.Tallies.Read(Some.Desk, "", null, null).Tallies.Should().NotContainKey(("repeat", "")).And.NotContainKey(("csat", ""));
        _temp.Rows("select count(*) from cell where length(tallies) = 0").Should().Equal("0");
        _temp.Rows("select count(*) from cell where metric_day = 'Answered'").Should().Equal("0");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_random_changes_the_tallies_of_every_period_are_what_a_recount_gives(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            _temp.Commit(RandomPage(random));
            _temp.Decide(undecided => Weighted(Some.Offer(undecided), 1 << random.Next(4)));
            foreach (var due in _temp.Store.Surveys.ReadDue(Some.Desk, DateTimeOffset.MaxValue, 5))
            {
                _temp.Store.Surveys.Claim(_temp.Lease, [new LinkClaim(due.Id, Some.Hash(due.Id))], Some.Monday);
                await _temp.AnswerAsync(RandomAnswer(random, due.Id));
            }

            _temp.Store.Tallies.RollUp(_temp.Lease, random.Next(1, 6));
        }

        _temp.RollUp();
        Compare(random);

        // The past is corrected: the months that were merged hold what their days held before.
        _temp.Commit(RandomPage(random));
        _temp.Store.Tallies.RollUp(_temp.Lease, _temp.Rows("select day from dirty_day").Count);
        _temp.Rows("select month from dirty_month").Should().NotBeEmpty();
        Compare(random);
    }

    private static Ruling Weighted(Ruling ruling, double weight) => ruling with { Invitation = ruling.Invitation! with { Weight = weight } };

    private static AnswerRequest RandomAnswer(Random random, string link)
    {
        var question = Question.All[random.Next(Question.All.Count)];
        return Some.Answer(link, random.Next(question.Lowest, question.Highest + 1), Some.Monday.AddHours(random.Next(2000))) with { QuestionId = question.Id };
    }

    private static TicketPage RandomPage(Random random)
    {
        var tickets = Enumerable.Range(0, 6).Select(_ => random.Next(60)).Distinct().Select(id => RandomTicket(random, id)).ToList();
        return Some.Page([.. tickets]) with
        {
            Slas = [Some.Sla($"{random.Next(60)}", (SlaState)random.Next(4))],
            Events = [.. tickets.Where(_ => random.Next(2) == 0).Select(t => Some.Reply(t.Id, $"e{random.Next(5)}", t.OpenedAt.AddHours(random.Next(50))))],
        };
    }

    private static Ticket RandomTicket(Random random, int id)
    {
        var ticket = Some.Ticket($"{id}", Some.Monday.AddHours(random.Next(2000)), $"r{random.Next(4)}", $"c{random.Next(2)}") with
        {
            Team = random.Next(5) == 0 ? null : $"team {random.Next(3)}",
            TimeWorked = random.Next(2) == 0 ? null : TimeSpan.FromMinutes(random.Next(300)),
            PromisedAt = random.Next(2) == 0 ? null : Some.Monday.AddHours(random.Next(2000)),
            State = random.Next(9) == 0 ? TicketState.Cancelled : TicketState.Open,
        };
        if (random.Next(3) == 0) return ticket;
        var resolved = ticket.Resolved(ticket.OpenedAt.AddHours(random.Next(-3, 200))) with { Reassignments = random.Next(3), Reopens = random.Next(3) };
        return random.Next(2) == 0 ? resolved : resolved with { State = TicketState.Closed, ClosedAt = resolved.ResolvedAt?.AddHours(random.Next(100)) };
    }

    private void Compare(Random random)
    {
        foreach (var dimension in Dimension.All)
        {
            Stored(dimension, null, null).Should().NotBeEmpty().And.BeEquivalentTo(Recount(dimension, DateOnly.MinValue, DateOnly.MaxValue));
            var from = new DateOnly(2026, 3, 1).AddDays(random.Next(60));
            var to = from.AddDays(random.Next(70));
            Stored(dimension, from, to).Should().BeEquivalentTo(Recount(dimension, from, to), "from {0} to {1}", from, to);
        }
    }

    private Dictionary<(string, string), string> Stored(Dimension dimension, DateOnly? from, DateOnly? to) =>
        _temp.Store.Tallies.Read(Some.Desk, dimension.Name, from, to).Tallies.ToDictionary(t => t.Key, t => Convert.ToHexString(t.Value.ToBytes()));

    private Dictionary<(string, string), string> Recount(Dimension dimension, DateOnly from, DateOnly to)
    {
        var tallies = new Dictionary<(string, string), Tally>();
        void Add(ICountedMetric metric, DateTimeOffset at, Attribution attribution, long? number, double weight)
        {
            var day = at.DayIn(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
            if (number is null || day < from || day > to) return;
            var key = (metric.Id, dimension.GroupOf(attribution));
            if (!tallies.ContainsKey(key)) tallies[key] = metric.Empty();
            tallies[key].Add(number.Value, weight);
        }

        var tickets = Enumerable.Range(0, 60).Select(id => _temp.Store.Tickets.Find(Some.Desk, $"{id}")).OfType<Ticket>().ToList();
        foreach (var metric in MetricCatalogue.Counted)
        {
            foreach (var ticket in tickets)
            {
                if (metric.Day == MetricDay.Opened || ticket.IsResolved)
                    Add(metric, metric.Day == MetricDay.Opened ? ticket.OpenedAt : ticket.JudgedAt, Attribution.Of(ticket), metric.Measure(ticket), 1);
                foreach (var answer in _temp.Store.Surveys.HistoryOf(Some.Desk, ticket.Id).Answers)
                    Add(metric, answer.AnsweredAt, answer.Attribution, metric.Measure(answer), answer.Weight);
            }
        }

        return tallies.ToDictionary(t => t.Key, t => Convert.ToHexString(t.Value.ToBytes()));
    }

    private long Opened(DateOnly? from, DateOnly? to) => _temp.Store.Tallies.Read(Some.Desk, "", from, to)["repeat", ""]?.N ?? 0;
}
