using CxKit.Core.Metrics;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class DerivedMetricTests
{
    [Fact]
    public void A_derived_metric_computes_its_figures_in_order_under_its_name_and_has_no_value_without_evidence()
    {
        foreach (var metric in MetricCatalogue.Derived)
        {
            var figures = metric.Compute(March.Evidence());

            figures.Select(f => f.Definition).Should().Equal(metric.Figures);
            figures.Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null, "{0} has nothing to go by", metric.Id);
            metric.Figures.Should().OnlyContain(f => f.Id.StartsWith(metric.Id + ".", StringComparison.Ordinal));
            metric.Needs.Should().NotBe(Needs.None);
        }
    }

    [Theory]
    [InlineData("customerclock", MetricDay.Resolved)]
    [InlineData("contacts", MetricDay.Opened)]
    [InlineData("promise", MetricDay.Settled)]
    [InlineData("avoidable", MetricDay.Opened)]
    [InlineData("void", MetricDay.Standing)]
    [InlineData("intake", MetricDay.Opened)]
    [InlineData("spread", MetricDay.Resolved)]
    [InlineData("rhythm", MetricDay.Resolved)]
    public void A_metric_names_the_day_it_counts_on(string id, MetricDay day) => MetricCatalogue.All.Single(m => m.Id == id).Day.Should().Be(day);
}
