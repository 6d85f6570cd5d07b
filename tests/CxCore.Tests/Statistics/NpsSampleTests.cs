using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class NpsSampleTests
{
    [Fact]
    public void Answers_become_shares()
    {
        var sample = NpsSample.Of(5, 3, 2);

        sample.Promoters.Should().Be(0.5);
        sample.Detractors.Should().Be(0.2);
        sample.N.Should().Be(10);
        sample.Score.Should().BeApproximately(30, 1e-12);
    }

    [SharedFact]
    public void Half_third_and_sixth_have_the_published_score_and_variance()
    {
        var published = WorkedExamples.Get("nps-half-third-sixth").GetProperty("published");
        var sample = OfCounts(WorkedExamples.Get("nps-half-third-sixth").GetProperty("input"));

        sample.Score.Should().BeApproximately(published.GetProperty("nps").GetDouble(), 1e-12);
        sample.Variance.Should().BeApproximately(published.GetProperty("var").GetDouble(), 1e-12);
    }

    [Theory]
    [InlineData(7, 0, 0, 0)]
    [InlineData(0, 7, 0, 0)]
    [InlineData(0, 0, 7, 0)]
    [InlineData(7, 0, 7, 1)]
    [InlineData(1, 1, 0, 0.25)]
    [InlineData(0, 1, 1, 0.25)]
    [InlineData(1, 1, 1, 2 / 3.0)]
    public void The_variance_is_that_of_ones_zeros_and_minus_ones(long promoters, long passives, long detractors, double variance) =>
        NpsSample.Of(promoters, passives, detractors).Variance.Should().BeApproximately(variance, 1e-15);

    [Fact]
    public void Nobody_has_no_score()
    {
        NpsSample.Of(0, 0, 0).Should().Be(default(NpsSample));
        NpsSample.Of(0, 0, 0).Score.Should().BeNull();
    }

    [Theory]
    [InlineData(-1, 2, 2)]
    [InlineData(2, -1, 2)]
    [InlineData(2, 2, -1)]
    public void Fewer_than_nobody_are_refused(long promoters, long passives, long detractors) =>
        FluentActions.Invoking(() => NpsSample.Of(promoters, passives, detractors)).Should().Throw<ArgumentOutOfRangeException>();

    private static NpsSample OfCounts(System.Text.Json.JsonElement counts) => NpsSample.Of(
        counts.GetProperty("promoters").GetInt64(), counts.GetProperty("passives").GetInt64(), counts.GetProperty("detractors").GetInt64());
}
