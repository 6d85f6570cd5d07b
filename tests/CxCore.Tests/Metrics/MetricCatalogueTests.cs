using CxKit.Core.Metrics;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class MetricCatalogueTests
{
    private static readonly string[] _units = [Units.Share, Units.Hours, Units.Days, Units.Seconds, Units.Weeks, Units.Points, Units.Count, Units.Money];

    [Fact]
    public void No_two_metrics_and_no_two_figures_share_a_name()
    {
        MetricCatalogue.All.Select(m => m.Id).Should().OnlyHaveUniqueItems();
        MetricCatalogue.Figures.Select(f => f.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_figure_says_in_two_languages_what_it_means()
    {
        foreach (var figure in MetricCatalogue.Figures)
        {
            string[] texts = [figure.Name.English, figure.Name.French, figure.Definition.English, figure.Definition.French, figure.Formula, figure.Source];
            texts.Should().OnlyContain(t => t.Trim() == t && t.Length > 1, "{0} has all its words", figure.Id);
            figure.Definition.English.Should().EndWith(".").And.NotBe(figure.Definition.French);
            figure.Definition.French.Should().EndWith(".");
            _units.Should().Contain(figure.Unit);
        }
    }

    [Fact]
    public void What_customers_live_is_what_lies_in_their_time_or_words() =>
        MetricCatalogue.Figures.Should().OnlyContain(f => f.IsLived == (f.Clock != Clock.Desk));

    [Fact]
    public void A_metric_is_either_counted_or_derived() =>
        MetricCatalogue.Counted.Concat<IMetric>(MetricCatalogue.Derived).Should().BeEquivalentTo(MetricCatalogue.All).And.OnlyHaveUniqueItems();

    [Fact]
    public void A_figure_belongs_to_the_metric_that_begins_its_name()
    {
        foreach (var (metric, figure) in MetricCatalogue.All.SelectMany(m => m.Figures.Select(f => (m, f))))
            MetricCatalogue.MetricOf(figure).Should().BeSameAs(metric);
        MetricCatalogue.MetricOf(MetricCatalogue.Find("repeat.subject.rate")!).Id.Should().Be("repeat.subject");
        FluentActions.Invoking(() => MetricCatalogue.MetricOf(MetricCatalogue.Find("csat.top")! with { Id = "other.top" })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_name_that_is_no_figure_finds_none() => MetricCatalogue.Find("csat").Should().BeNull();

    [Fact]
    public void A_metric_computes_its_figures_in_order_and_has_no_value_without_tickets()
    {
        foreach (var metric in MetricCatalogue.Counted)
        {
            var figures = metric.Compute(metric.Empty());

            figures.Select(f => f.Definition).Should().Equal(metric.Figures);
            figures.Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null && f.WhyNoInterval == NoInterval.Nothing);
            metric.Figures.Should().OnlyContain(f => f.Id.StartsWith(metric.Id + ".", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_derived_metric_computes_its_figures_in_order_and_has_no_value_without_evidence()
    {
        foreach (var metric in MetricCatalogue.Derived)
        {
            var figures = metric.Compute(new Evidence { Period = Measured.Week });

            figures.Select(f => f.Definition).Should().Equal(metric.Figures);
            figures.Should().OnlyContain(f => f.Value == null && f.N == 0 && f.Interval == null);
            metric.Figures.Should().OnlyContain(f => f.Id.StartsWith(metric.Id + ".", StringComparison.Ordinal));
            metric.Needs.Should().NotBe(Needs.None);
        }
    }

    [Theory]
    [InlineData("sladue", MetricDay.Standing)]
    [InlineData("slaflag", MetricDay.Opened)]
    [InlineData("firstresponse", MetricDay.Opened)]
    [InlineData("mttc", MetricDay.Resolved)]
    [InlineData("statetime", MetricDay.Resolved)]
    [InlineData("handle", MetricDay.Resolved)]
    [InlineData("pushfront", MetricDay.Resolved)]
    [InlineData("reassign", MetricDay.Resolved)]
    [InlineData("pingpong", MetricDay.Resolved)]
    [InlineData("complexity", MetricDay.Resolved)]
    [InlineData("flow", MetricDay.Standing)]
    [InlineData("resolved", MetricDay.Opened)]
    [InlineData("backlog", MetricDay.Standing)]
    [InlineData("phone", MetricDay.Opened)]
    [InlineData("cost", MetricDay.Resolved)]
    [InlineData("enps", MetricDay.Answered)]
    [InlineData("retention", MetricDay.Standing)]
    [InlineData("rampup", MetricDay.Standing)]
    [InlineData("churn", MetricDay.Standing)]
    [InlineData("renewal", MetricDay.Standing)]
    [InlineData("csat", MetricDay.Answered)]
    [InlineData("native", MetricDay.Answered)]
    [InlineData("nps", MetricDay.Answered)]
    [InlineData("losttime", MetricDay.Answered)]
    [InlineData("concentration", MetricDay.Answered)]
    [InlineData("worst", MetricDay.Answered)]
    [InlineData("watermelon", MetricDay.Resolved)]
    [InlineData("customerclock", MetricDay.Resolved)]
    [InlineData("contacts", MetricDay.Opened)]
    [InlineData("promise", MetricDay.Settled)]
    [InlineData("avoidable", MetricDay.Opened)]
    [InlineData("void", MetricDay.Standing)]
    [InlineData("intake", MetricDay.Opened)]
    [InlineData("spread", MetricDay.Resolved)]
    [InlineData("rhythm", MetricDay.Resolved)]
    [InlineData("repeat.subject", MetricDay.Opened)]
    [InlineData("sla", MetricDay.Resolved)]
    [InlineData("mttr", MetricDay.Resolved)]
    [InlineData("fcr", MetricDay.Resolved)]
    [InlineData("reopen", MetricDay.Resolved)]
    [InlineData("repeat", MetricDay.Opened)]
    public void A_metric_names_the_day_it_counts_on(string id, MetricDay day) => MetricCatalogue.All.Single(m => m.Id == id).Day.Should().Be(day);
}
