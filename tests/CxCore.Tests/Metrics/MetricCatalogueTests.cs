using CxKit.Core.Metrics;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    [Fact]
    public void No_two_metrics_and_no_two_figures_share_a_name()
    {
        MetricCatalogue.All.Select(m => m.Id).Should().OnlyHaveUniqueItems().And.HaveCount(7);
        MetricCatalogue.Figures.Select(f => f.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("csat.top", "share", Clock.Perception, true)]
    [InlineData("csat.mean", "points", Clock.Perception, true)]
    [InlineData("native.csat", "share", Clock.Perception, true)]
    [InlineData("sla.attainment", "share", Clock.Desk, true)]
    [InlineData("mttr.mean", "hours", Clock.Desk, false)]
    [InlineData("mttr.median", "hours", Clock.Desk, false)]
    [InlineData("mttr.p90", "hours", Clock.Desk, false)]
    [InlineData("fcr.rate", "share", Clock.Desk, true)]
    [InlineData("reopen.rate", "share", Clock.Customer, false)]
    [InlineData("repeat.rate", "share", Clock.Customer, false)]
    public void Every_figure_says_what_it_means(string id, string unit, Clock clock, bool moreIsBetter)
    {
        var definition = MetricCatalogue.Find(id)!;

        (definition.Unit, definition.Clock, definition.MoreIsBetter).Should().Be((unit, clock, moreIsBetter));
        definition.Definition.Should().EndWith(".").And.Contain(" ");
        definition.IsLived.Should().Be(clock != Clock.Desk);
    }

    [Fact]
    public void No_figure_is_left_out_above() => MetricCatalogue.Figures.Should().HaveCount(10);

    [Fact]
    public void A_name_that_is_no_figure_finds_none() => MetricCatalogue.Find("csat").Should().BeNull();

    [Fact]
    public void A_metric_computes_its_figures_in_order_and_has_no_value_without_tickets()
    {
        foreach (var metric in MetricCatalogue.All)
        {
            var figures = metric.Compute(metric.Empty());

            figures.Select(f => f.Definition).Should().Equal(metric.Figures);
            figures.Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null);
            metric.Figures.Should().OnlyContain(f => f.Id.StartsWith(metric.Id + ".", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("csat", MetricDay.Answered)]
    [InlineData("native", MetricDay.Answered)]
    [InlineData("sla", MetricDay.Resolved)]
    [InlineData("mttr", MetricDay.Resolved)]
    [InlineData("fcr", MetricDay.Resolved)]
    [InlineData("reopen", MetricDay.Resolved)]
    [InlineData("repeat", MetricDay.Opened)]
    public void A_metric_names_the_day_it_counts_on(string id, MetricDay day) => MetricCatalogue.All.Single(m => m.Id == id).Day.Should().Be(day);
}
