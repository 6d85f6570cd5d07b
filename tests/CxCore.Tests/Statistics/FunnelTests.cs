using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class FunnelTests
{
    private const double Outer = 3.0902;

    [Fact]
    public void The_smaller_a_group_the_wider_its_limits_and_the_lowest_mean_comes_first()
    {
        // Variance within: (50 + 50) / (51 + 1); centre (4 · 52 + 1 · 2) / 54.
        var points = Funnel.Of(new Dictionary<string, SampleMoments> { ["many"] = new(4, 50, 52), ["few"] = new(1, 50, 2) });
        var (centre, sigma) = (210.0 / 54, Math.Sqrt(100.0 / 52));

        points.Select(p => (p.Group, p.N, p.Mean)).Should().Equal(("few", 2L, 1.0), ("many", 52L, 4.0));
        points[0].Lower.Should().BeApproximately(centre - (Outer * sigma / Math.Sqrt(2)), 1e-3);
        points[0].Upper.Should().BeApproximately(centre + (Outer * sigma / Math.Sqrt(2)), 1e-3);
        points[1].Upper.Should().BeApproximately(centre + (Outer * sigma / Math.Sqrt(52)), 1e-3);
    }

    [Theory]
    [InlineData(0.19, FunnelVerdict.Ordinary)]
    [InlineData(0.20, FunnelVerdict.MayBeChance)]
    [InlineData(0.30, FunnelVerdict.MayBeChance)]
    [InlineData(0.32, FunnelVerdict.Beyond)]
    [InlineData(-0.19, FunnelVerdict.Ordinary)]
    [InlineData(-0.20, FunnelVerdict.MayBeChance)]
    [InlineData(-0.32, FunnelVerdict.Beyond)]
    public void Who_only_looks_different_is_told_from_who_is(double distance, FunnelVerdict verdict)
    {
        // The rest is so large that it is the whole, and the variance within is 1: the error of a hundred values is 0.1.
        var groups = new Dictionary<string, SampleMoments> { ["rest"] = new(3, 9_999_999, 10_000_000), ["ann"] = new(3 + distance, 99, 100) };

        Funnel.Of(groups).Single(p => p.Group == "ann").Verdict.Should().Be(verdict);
    }

    [Fact]
    public void Groups_of_the_same_mean_are_ordered_by_name() =>
        Funnel.Of(new Dictionary<string, SampleMoments> { ["b"] = new(1, 1, 5), ["a"] = new(1, 1, 5) }).Select(p => p.Group).Should().Equal("a", "b");

    [Fact]
    public void One_group_or_groups_of_one_make_no_funnel()
    {
        Funnel.Of(new Dictionary<string, SampleMoments> { ["a"] = new(1, 1, 5) }).Should().BeEmpty();
        Funnel.Of(new Dictionary<string, SampleMoments> { ["a"] = new(1, 0, 1), ["b"] = new(2, 0, 1) }).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_group_is_refused() =>
        FluentActions.Invoking(() => Funnel.Of(new Dictionary<string, SampleMoments> { ["a"] = new(1, 1, 5), ["b"] = new(0, 0, 0) })).Should().Throw<ArgumentException>();
}
