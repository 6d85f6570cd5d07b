using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.AvoidableContacts;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.AvoidableContacts;

public sealed class AvoidableTests
{
    private static readonly Rates _rates = new() { PerHour = 40, PerHourOfRole = new Dictionary<string, decimal> { ["expert"] = 100 } };

    private static readonly Evidence _four = March.Evidence(
        Marked("1", true) with { TimeWorked = TimeSpan.FromMinutes(90) }, Marked("2", false) with { TimeWorked = TimeSpan.FromHours(7) }, Marked("3", true), Some.Ticket("4"));

    [Fact]
    public void The_share_is_of_contacts_with_a_verdict()
    {
        _four.Figure("avoidable.share").Should().Match<Figure>(f => f.Value == 2 / 3.0 && f.N == 3 && f.Interval == Wilson.Of(2, 3));
        _four.Figure("avoidable.judged").Should().Match<Figure>(f => f.Value == 0.75 && f.N == 4 && f.WhyNoInterval == NoInterval.FullCount);
    }

    [Fact]
    public void Only_contacts_opened_in_the_period_count() => March.Evidence(
        Marked("1", true) with { OpenedAt = March.Month.Until }, Marked("2", true) with { Kind = TicketKind.Problem }).Figure("avoidable.judged").N.Should().Be(0);

    [Fact]
    public void Hours_and_cost_are_those_of_avoidable_contacts_where_they_are_known()
    {
        var priced = _four with { Rates = _rates };

        _four.Figure("avoidable.hours").Should().Match<Figure>(f => f.Value == 1.5 && f.N == 1 && f.WhyNoInterval == NoInterval.FullCount);
        priced.Figure("avoidable.cost").Should().Match<Figure>(f => f.Value == 60 && f.N == 1);
        (priced with { Rates = _rates with { PerContact = 5 } }).Figure("avoidable.cost").Should().Match<Figure>(f => f.Value == 65 && f.N == 2);
    }

    [Fact]
    public void An_experts_hour_costs_an_experts_rate()
    {
        var evidence = March.Evidence(Marked("1", true) with { TimeWorked = TimeSpan.FromHours(2), Agent = new Person("eve") }) with
        {
            Rates = _rates,
            Staff = [new StaffMember("eve", new DateOnly(2020, 1, 1)) { Role = "expert" }, new StaffMember("max", new DateOnly(2020, 1, 1))],
        };

        evidence.Figure("avoidable.cost").Value.Should().Be(200);
        (evidence with { Staff = [] }).Figure("avoidable.cost").Value.Should().Be(80);
    }

    [Fact]
    public void Without_times_or_rates_hours_and_cost_are_unknown_and_none_where_none_is_avoidable()
    {
        var evidence = March.Evidence(Marked("1", true));

        evidence.Figure("avoidable.hours").WhyNoInterval.Should().Be(NoInterval.Unknown);
        evidence.Figure("avoidable.cost").WhyNoInterval.Should().Be(NoInterval.Unknown);
        March.Evidence(Marked("1", false)).Figure("avoidable.cost").Should().Match<Figure>(f => f.Value == 0 && f.WhyNoInterval == NoInterval.FullCount);
        March.Evidence(Some.Ticket()).Figure("avoidable.cost").Value.Should().BeNull();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_customers_own_word_comes_before_the_desks(int score, bool isAvoidable)
    {
        var evidence = March.Evidence(Marked("1", !isAvoidable)) with { Answers = [March.Answer(Question.Needed, score)] };

        var contact = ContactVerdicts.Of(evidence).Single();

        (contact.IsAvoidable, contact.SaidBy).Should().Be((isAvoidable, ContactVerdicts.Customer));
    }

    [Fact]
    public void Answers_to_other_questions_tickets_or_accounts_and_those_of_machines_are_no_verdict()
    {
        var evidence = March.Evidence(Marked("1", true)) with
        {
            Answers =
            [
                March.Answer(Question.Solved, 1), March.Answer(Question.Needed, 1, "2"), March.Answer(Question.Needed, 1) with { Account = "shop" },
                March.Answer(Question.Needed, 1, provenance: Provenance.SuspectedMachine),
            ],
        };

        ContactVerdicts.Of(evidence).Single().Should().Match<JudgedContact>(c => c.IsAvoidable == true && c.SaidBy == "rule");
    }

    [Fact]
    public void Of_several_answers_the_latest_counts()
    {
        var (early, late) = (March.Answer(Question.Needed, 1), March.Answer(Question.Needed, 0) with { AnsweredAt = March.Date(3, 21) });
        var (first, second) = (March.Answer(Question.Needed, 1) with { InvitationId = "i1" }, March.Answer(Question.Needed, 0) with { InvitationId = "i2" });

        Verdict(early, late).Should().BeTrue();
        Verdict(late, early).Should().BeTrue();
        Verdict(second, first).Should().BeTrue();

        static bool? Verdict(params Answer[] answers) => ContactVerdicts.Of(March.Evidence(Some.Ticket()) with { Answers = answers }).Single().IsAvoidable;
    }

    [Fact]
    public void Months_are_counted_one_by_one_in_the_zone_asked_for()
    {
        var evidence = March.Evidence(
            Marked("1", true) with { OpenedAt = March.Date(3, 31, 23) }, Marked("2", false) with { OpenedAt = March.Date(3, 1) }, Some.Ticket("3") with { OpenedAt = March.Date(3, 2) }) with
        {
            Period = new Period(March.Date(2, 1), March.Date(4, 1)),
        };

        AvoidableTable.ByMonth(evidence).Should().Equal(new AvoidableMonth("2026-02", 0, 0, 0), new AvoidableMonth("2026-03", 1, 2, 3));
        AvoidableTable.ByMonth(evidence with { Zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), "east", "east") }).Select(m => m.Avoidable).Should().Equal(0, 0, 1);
    }

    [Fact]
    public void The_trend_is_the_slope_of_the_months_that_have_a_verdict()
    {
        // Shares of 1 in January, none judged in February, 1/2 in March, 1/4 in April.
        var evidence = March.Evidence(
            Month(1, true), Month(2, null), Month(3, true), Month(3, false), Month(4, true), Month(4, false), Month(4, false), Month(4, false)) with
        {
            Period = new Period(March.Date(1, 1), March.Date(5, 1)),
        };
        var expected = LinearTrend.Of([(0, 1), (2, 0.5), (3, 0.25)])!.Value;

        var trend = evidence.Figure("avoidable.trend");

        trend.Value.Should().BeApproximately(-0.25, 1e-12);
        (trend.Value, trend.N, trend.Interval).Should().Be((expected.Slope, 3L, expected.Interval));
        _four.Figure("avoidable.trend").Should().Match<Figure>(f => f.Value == null && f.N == 1 && f.WhyNoInterval == NoInterval.TooFew);
    }

    private static Ticket Month(int month, bool? isAvoidable) => Marked("1", isAvoidable) with { OpenedAt = March.Date(month, 15) };

    private static Ticket Marked(string id, bool? isAvoidable) => Some.Ticket(id) with { Avoidable = new Avoidable(isAvoidable, "rule") };
}
