using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class PoissonIntervalTests
{
    // Garwood's table as it is printed in every handbook of epidemiology.
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(10, 4.7954, 18.3904)]
    [InlineData(100, 81.3640, 121.6268)]
    public void The_interval_is_the_printed_one(long events, double low, double high)
    {
        var interval = PoissonInterval.Of(events);

        interval.Low.Should().BeApproximately(low, 1e-4);
        interval.High.Should().BeApproximately(high, 1e-4);
    }

    [Fact]
    public void Beyond_its_ends_so_few_or_so_many_events_have_a_chance_of_one_in_forty() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 150).ToArbitrary(),
        events =>
        {
            var interval = PoissonInterval.Of(events);
            return Math.Abs(1 - AtMost(events - 1, interval.Low) - 0.025) < 1e-9 && Math.Abs(AtMost(events, interval.High) - 0.025) < 1e-9;
        }));

    [Theory]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    public void Of_many_events_it_is_nearly_the_normal_one(long events)
    {
        var interval = PoissonInterval.Of(events);

        interval.Low.Should().BeApproximately(events - (1.96 * Math.Sqrt(events)), 3);
        interval.High.Should().BeApproximately(events + (1.96 * Math.Sqrt(events)), 5);
    }

    [Fact]
    public void There_are_no_fewer_than_no_events() =>
        FluentActions.Invoking(() => PoissonInterval.Of(-1)).Should().Throw<ArgumentOutOfRangeException>();

    private static double AtMost(int events, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0.0);
        for (var k = 0; k <= events; term *= mean / ++k) sum += term;
        return sum;
    }
}
