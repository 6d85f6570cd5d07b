using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class ShareTestTests
{
    [Fact]
    public void Fewer_hearts_stopped_under_aspirin()
    {
        // The Physicians' Health Study, 1988, as A. Agresti, Categorical Data Analysis, tests it: z = −5.00, χ² = 25.01.
        var test = ShareTest.Of(104, 11037, 189, 11034)!.Value;

        test.Difference.Should().BeApproximately(-0.0077, 0.00005);
        (test.Statistic * test.Statistic).Should().BeApproximately(25.01, 0.005);
        test.Statistic.Should().BeNegative();
        test.P.Should().BeApproximately(5.691896973740857e-07, 1e-15);
        test.DegreesOfFreedom.Should().BeNull();
        test.Interval.Should().Be(Newcombe.Of(104, 11037, 189, 11034)!.Value);
    }

    [Fact]
    public void The_standard_error_is_that_of_the_pooled_share()
    {
        // Pooled 104 / 150: √(0.6933 · 0.3067 · (1/70 + 1/80)) = 0.075467, 0.2 / 0.075467 = 2.65017.
        var test = ShareTest.Of(56, 70, 48, 80)!.Value;

        test.Difference.Should().BeApproximately(0.2, 1e-12);
        test.StandardError.Should().BeApproximately(0.07546680127869536, 1e-12);
        test.Statistic.Should().BeApproximately(2.6501719512585336, 1e-12);
        test.P.Should().BeApproximately(0.008045081368196568, 1e-12);
    }

    [Fact]
    public void Equal_shares_do_not_differ()
    {
        var test = ShareTest.Of(5, 10, 50, 100)!.Value;

        test.Statistic.Should().Be(0);
        test.P.Should().Be(1);
    }

    [Fact]
    public void One_hit_in_all_is_enough_for_a_test() => ShareTest.Of(1, 10, 0, 20).Should().NotBeNull();

    [Theory]
    [InlineData(0, 0, 5, 10)]
    [InlineData(5, 10, 0, 0)]
    [InlineData(0, 10, 0, 20)]
    [InlineData(10, 10, 20, 20)]
    public void Where_nothing_varies_there_is_nothing_to_test(long hits, long n, long otherHits, long otherN) =>
        ShareTest.Of(hits, n, otherHits, otherN).Should().BeNull();
}
