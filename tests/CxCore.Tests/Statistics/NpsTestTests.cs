using System.Text.Json;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class NpsTestTests
{
    [Fact]
    public void Passengers_without_a_problem_recommend_more()
    {
        var test = NpsTest.Of(NpsSample.Of(1268, 811, 251), NpsSample.Of(124, 119, 66))!.Value;

        test.Difference.Should().BeApproximately(24.877842, 1e-6);
        test.StandardError.Should().BeApproximately(4.55405, 1e-5);
        test.Statistic.Should().BeApproximately(5.462795, 1e-6);
        test.DegreesOfFreedom.Should().BeNull();
        test.P.Should().BeApproximately(4.686963854244474e-08, 4.7e-14);
        test.Interval.Low.Should().BeApproximately(15.952068, 1e-6);
        test.Interval.High.Should().BeApproximately(33.803617, 1e-6);
    }

    [SharedFact]
    public void Two_samples_are_told_apart_as_in_the_worked_example()
    {
        var example = WorkedExamples.Get("nps-two-samples");
        var expected = example.GetProperty("recomputed_unrounded").GetProperty("test");
        var input = example.GetProperty("input").EnumerateObject().Select(sample => Of(sample.Value)).ToList();

        var test = NpsTest.Of(input[1], input[0])!.Value;

        test.Difference.Should().BeApproximately(expected.GetProperty("delta_points").GetDouble(), 1e-6);
        test.StandardError.Should().BeApproximately(expected.GetProperty("se_points").GetDouble(), 1e-6);
        test.Statistic.Should().BeApproximately(expected.GetProperty("z").GetDouble(), 1e-6);
        (test.P / expected.GetProperty("p_two_sided").GetDouble()).Should().BeApproximately(1, 1e-6);
        test.Interval.Low.Should().BeApproximately(expected.GetProperty("wald95_of_delta")[0].GetDouble(), 1e-6);
        test.Interval.High.Should().BeApproximately(expected.GetProperty("wald95_of_delta")[1].GetDouble(), 1e-6);
    }

    [Fact]
    public void The_other_way_round_only_the_sign_changes()
    {
        var (here, there) = (NpsSample.Of(5, 3, 2), NpsSample.Of(4, 4, 9));
        var (to, back) = (NpsTest.Of(here, there)!.Value, NpsTest.Of(there, here)!.Value);

        back.Statistic.Should().Be(-to.Statistic);
        back.P.Should().Be(to.P).And.BeLessThan(1);
        back.Interval.Should().Be(new Interval(-to.Interval.High, -to.Interval.Low));
    }

    [Fact]
    public void A_difference_ends_at_200_points()
    {
        var (good, bad) = (NpsSample.Of(9, 1, 0), NpsSample.Of(0, 1, 9));

        NpsTest.Of(good, bad)!.Value.Interval.High.Should().Be(200);
        NpsTest.Of(bad, good)!.Value.Interval.Low.Should().Be(-200);
    }

    [Fact]
    public void One_sample_that_varies_is_enough_for_a_test() => NpsTest.Of(NpsSample.Of(5, 0, 0), NpsSample.Of(5, 1, 0)).Should().NotBeNull();

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(5, 5)]
    public void Where_nothing_varies_there_is_nothing_to_test(long promoters, long detractors) =>
        NpsTest.Of(NpsSample.Of(promoters, 0, 0), NpsSample.Of(0, 0, detractors)).Should().BeNull();

    private static NpsSample Of(JsonElement counts) => NpsSample.Of(counts[0].GetInt64(), counts[1].GetInt64(), counts[2].GetInt64());
}
