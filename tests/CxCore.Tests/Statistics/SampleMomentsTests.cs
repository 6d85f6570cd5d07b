using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class SampleMomentsTests
{
    [Fact]
    public void Numbers_have_their_mean_and_standard_deviation()
    {
        var sample = SampleMoments.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        sample.Mean.Should().Be(5);
        sample.SumOfSquaredDeviations.Should().Be(32);
        sample.N.Should().Be(8);
        sample.StandardDeviation.Should().BeApproximately(2.138089935299395, 1e-15);
    }

    [Fact]
    public void Small_differences_of_great_numbers_are_not_lost() =>
        SampleMoments.Of([1e15 - 1, 1e15, 1e15 + 1]).StandardDeviation.Should().Be(1);

    [Fact]
    public void A_published_standard_deviation_is_found_again()
    {
        var sample = SampleMoments.FromStandardDeviation(20, 6.5, 2);

        sample.StandardDeviation.Should().BeApproximately(6.5, 1e-12);
        sample.Mean.Should().Be(20);
        sample.N.Should().Be(2);
    }

    [Fact]
    public void No_numbers_are_an_empty_sample() => SampleMoments.Of([]).Should().Be(default(SampleMoments));

    [Fact]
    public void One_number_has_no_standard_deviation() => SampleMoments.Of([3]).StandardDeviation.Should().BeNull();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_refused(double number)
    {
        FluentActions.Invoking(() => SampleMoments.Of([1, number])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SampleMoments(number, 1, 3)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SampleMoments(1, number, 3)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        FluentActions.Invoking(() => new SampleMoments(1, -0.1, 3)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new SampleMoments(1, 0.1, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SampleMoments.FromStandardDeviation(1, 2, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SampleMoments.FromStandardDeviation(1, -2, 2)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
