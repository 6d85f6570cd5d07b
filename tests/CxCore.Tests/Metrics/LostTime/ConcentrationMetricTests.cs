using CxKit.Core.Metrics;
using CxKit.Core.Metrics.LostTime;
using CxKit.Core.Surveys;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics.LostTime;

public sealed class ConcentrationMetricTests
{
    private static readonly IDerivedMetric _metric = MetricCatalogue.Derived.Single(m => m.Id == "concentration");

    [Fact]
    public void Few_tickets_cause_most_of_the_time_lost() =>
        Compute(Lost("1", 500), Lost("2", 300), Lost("3", 100), Lost("4", 50), Lost("5", 50)).Should().Be(Figure.FullCount(_metric.Figures[0], 0.4, 5));

    [Fact]
    public void Two_answers_on_one_ticket_are_one_loss() =>
        Compute(Lost("1", 400), Lost("1", 400), Lost("2", 200), Lost("1", 0) with { Account = "other" }).Should().Be(Figure.FullCount(_metric.Figures[0], 1 / 3.0, 3));

    [Fact]
    public void What_does_not_count_changes_nothing() => Compute(
        Lost("1", 60),
        Lost("2", 60) with { Provenance = Provenance.SuspectedMachine },
        Lost("3", -1),
        Lost("4", 60) with { QuestionId = "Csat5" },
        Lost("5", 60) with { AnsweredAt = Some.Monday.AddDays(2) }).Should().Be(Figure.FullCount(_metric.Figures[0], 1, 1));

    [Fact]
    public void No_loss_is_not_concentrated()
    {
        Compute(Lost("1", 0)).Should().Be(Figure.FullCount(_metric.Figures[0], null, 1));
        Compute().Should().Be(Figure.FullCount(_metric.Figures[0], null, 0));
    }

    [Fact]
    public void It_takes_answers_only() => (_metric.Needs, _metric.Group).Should().Be((Needs.Answers, MetricGroup.Experience));

    [Fact]
    public void The_tickets_are_named_with_the_greatest_loss_first() =>
        TicketLoss.PerTicket(Of(Lost("9", 30), Lost("2", 60), Lost("1", 20), Lost("1", 40), Lost("1", 60) with { Account = "aid" }, Lost("3", -1))).Should().Equal(
            new TicketLoss("aid", "1", TimeSpan.FromHours(1)),
            new TicketLoss("desk", "1", TimeSpan.FromHours(1)),
            new TicketLoss("desk", "2", TimeSpan.FromHours(1)),
            new TicketLoss("desk", "9", TimeSpan.FromMinutes(30)));

    private static Figure Compute(params Answer[] answers) => _metric.Compute(Of(answers)).Single();

    private static Evidence Of(params Answer[] answers) => new() { Period = new Period(Some.Monday, Some.Monday.AddDays(2)), Answers = answers };

    private static Answer Lost(string ticket, int minutes) => Some.Answer(minutes) with { TicketId = ticket, QuestionId = Question.LostTime.Id };
}
