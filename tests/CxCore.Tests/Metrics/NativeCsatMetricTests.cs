using CxKit.Core.Metrics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class NativeCsatMetricTests
{
    private static readonly ICountedMetric _native = MetricCatalogue.Counted.Single(m => m.Id == "native");

    [Theory]
    [InlineData("Csat5", 4, 1)]
    [InlineData("Csat5", 3, 0)]
    [InlineData("Csat2", 2, 1)]
    [InlineData("Csat2", 1, 0)]
    public void A_native_rating_is_satisfied_or_not_by_its_own_scale(string question, int score, long expected) =>
        _native.Measure(Some.Answer(score, Provenance.Native) with { QuestionId = question }).Should().Be(expected);

    [Theory]
    [InlineData(Provenance.Customer)]
    [InlineData(Provenance.Imported)]
    public void What_customers_answered_us_does_not_count(Provenance provenance) => _native.Measure(Some.Answer(5, provenance)).Should().BeNull();

    [Fact]
    public void A_scale_without_a_known_boundary_does_not_count() =>
        _native.Measure(Some.Answer(9, Provenance.Native) with { QuestionId = "Native0To10" }).Should().BeNull();
}
