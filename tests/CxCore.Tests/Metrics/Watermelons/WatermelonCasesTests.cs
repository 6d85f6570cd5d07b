using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Watermelons;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.Watermelons;

public sealed class WatermelonCasesTests
{
    private static readonly IDerivedMetric _metric = MetricCatalogue.Derived.Single(m => m.Id == "watermelon");

    [Fact]
    public void Tickets_are_counted_by_what_the_desk_and_the_customer_say() => WatermelonCases.Of(Of(
        [Kept("1"), Kept("2"), Kept("3"), Kept("4"), Missed("5"), Missed("6"), Missed("7")],
        Score("1", 1),
        Score("2", 2),
        Score("3", 3),
        Score("5", 2),
        Score("6", 5))).Should().Be(new WatermelonCases(2, 1, 1, 1, 1, 1));

    [Theory]
    [InlineData("Csat2", 1, true)]
    [InlineData("Csat2", 2, false)]
    [InlineData("Csat3", 1, true)]
    [InlineData("Csat3", 2, false)]
    [InlineData("Csat5", 2, true)]
    [InlineData("Csat5", 3, false)]
    [InlineData("Csat7", 2, true)]
    [InlineData("Csat7", 3, false)]
    public void Dissatisfied_is_the_low_end_of_each_scale(string question, int score, bool isDissatisfied) =>
        WatermelonCases.Of(Of([Kept("1")], Score("1", score) with { QuestionId = question })).Should().Be(
            isDissatisfied ? new WatermelonCases(1, 0, 0, 0, 0, 0) : new WatermelonCases(0, 1, 0, 0, 0, 0));

    [Fact]
    public void Dissatisfied_once_is_dissatisfied() =>
        WatermelonCases.Of(Of([Kept("1")], Score("1", 5), Score("1", 1), Score("1", 5))).KeptDissatisfied.Should().Be(1);

    [Fact]
    public void Answers_that_do_not_count_are_none() => WatermelonCases.Of(Of(
        [Kept("1")],
        Score("1", 1) with { Provenance = Provenance.SuspectedMachine },
        Score("1", 1) with { QuestionId = "Nps" },
        Score("1", 0),
        Score("1", 1) with { Account = "other" })).Should().Be(new WatermelonCases(0, 0, 1, 0, 0, 0));

    [Fact]
    public void Only_contacts_resolved_in_the_period_with_a_settled_agreement_are_cases() => WatermelonCases.Of(Of(
    [
        Kept("1") with { ResolvedAt = Some.Monday.AddDays(7) },
        Kept("2") with { Kind = TicketKind.Change },
        Kept("3") with { State = TicketState.Open },
        Kept("4") with { Slas = [Some.Sla(SlaState.Running)] },
    ])).Should().Be(default(WatermelonCases));

    [Fact]
    public void Their_share_is_of_all_with_an_answer_and_of_those_that_were_kept()
    {
        var figures = _metric.Compute(Of([Kept("1"), Kept("2"), Kept("3"), Missed("4"), Kept("5"), Missed("6")], Score("1", 1), Score("2", 5), Score("3", 4), Score("4", 1), Score("6", 4)));

        figures.Should().Equal(
            new Figure(_metric.Figures[0], 0.2, 5, Wilson.Of(1, 5)),
            new Figure(_metric.Figures[1], 1 / 3.0, 3, Wilson.Of(1, 3)));
    }

    [Fact]
    public void Without_answers_nobody_can_tell() => _metric.Compute(Of([Kept("1")])).Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null);

    [Fact]
    public void It_takes_tickets_and_answers() => (_metric.Needs, _metric.Group).Should().Be((Needs.Tickets | Needs.Answers, MetricGroup.Experience));

    private static Evidence Of(Ticket[] tickets, params Answer[] answers) =>
        new() { Period = new Period(Some.Monday, Some.Monday.AddDays(7)), Tickets = tickets, Answers = answers };

    private static Ticket Kept(string id) => Some.Resolved(id) with { Slas = [Some.Sla(SlaState.Met)] };

    private static Ticket Missed(string id) => Some.Resolved(id) with { Slas = [Some.Sla(SlaState.Breached)] };

    private static Answer Score(string ticket, int score) => Some.Answer(score) with { TicketId = ticket, AnsweredAt = Some.Monday.AddDays(20) };
}
