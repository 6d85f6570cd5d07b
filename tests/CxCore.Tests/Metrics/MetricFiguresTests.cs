using CxKit.Core.Metrics;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class MetricFiguresTests
{
    private static readonly Period _monday = new(Some.Monday, Some.Monday.AddDays(1));

    [Fact]
    public void A_metric_of_the_opening_takes_what_was_opened_in_the_period() =>
        Over("repeat", new Evidence { Period = _monday, Tickets = [Some.Resolved("1", Some.Monday.AddDays(9)), Some.Ticket("2") with { OpenedAt = Some.Monday.AddDays(1) }] }).N.Should().Be(1);

    [Fact]
    public void A_metric_of_the_resolution_takes_what_was_resolved_in_the_period() =>
        Over("mttr", new Evidence { Period = _monday, Tickets = [Some.Resolved("1"), Some.Resolved("2", Some.Monday.AddDays(1)), Some.Resolved("3")] }).N.Should().Be(2);

    [Fact]
    public void A_metric_of_answers_takes_what_was_answered_in_the_period_with_its_weight()
    {
        var evidence = new Evidence { Period = new(Some.Monday, Some.Monday.AddDays(2)), Answers = [Some.Answer(5) with { Weight = 3 }, Some.Answer(1), Some.Answer(1) with { AnsweredAt = Some.Monday.AddDays(2) }] };

        var figures = MetricCatalogue.All.Single(m => m.Id == "csat").Over(evidence);

        figures.Single(f => f.Definition.Id == "csat.top.weighted").Should().Match<Figure>(f => f.N == 2 && f.Value == 0.75);
    }

    [Fact]
    public void A_derived_metric_computes_its_own() =>
        Over("worst", new Evidence { Period = new(Some.Monday, Some.Monday.AddDays(2)), Answers = [Some.Answer(2)] }).Value.Should().Be(2);

    [Fact]
    public void Tickets_make_a_tally() =>
        MetricCatalogue.Counted.Single(m => m.Id == "mttr").TallyOf([Some.Resolved("1"), Some.Ticket("2"), Some.Resolved("3")]).N.Should().Be(2);

    [Fact]
    public void What_is_neither_counted_nor_derived_has_no_figures() =>
        FluentActions.Invoking(() => new Neither().Over(new Evidence { Period = _monday })).Should().Throw<ArgumentException>().WithParameterName("metric");

    private static Figure Over(string id, Evidence evidence) => MetricCatalogue.All.Single(m => m.Id == id).Over(evidence)[0];

    private sealed class Neither : IMetric
    {
        public string Id => "neither";

        public MetricGroup Group => MetricGroup.Cost;

        public MetricDay Day => MetricDay.Opened;

        public IReadOnlyList<FigureDefinition> Figures => [];
    }
}
