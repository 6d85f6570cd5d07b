using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class CountTallyTests() : TallyLaws("reassign", Gen.Choose(0, 20).Select(n => (long)n))
{
    private static readonly FigureDefinition _mean = MetricCatalogue.Find("reassign.mean")!;
    private static readonly FigureDefinition _share = MetricCatalogue.Find("reassign.none")!;

    [Fact]
    public void Each_number_is_counted_the_lowest_first() =>
        Of(7, 0, 2, 0).Counts.Should().Equal(KeyValuePair.Create(0L, 2L), KeyValuePair.Create(2L, 1L), KeyValuePair.Create(7L, 1L));

    [Fact]
    public void The_mean_has_the_interval_of_Student()
    {
        var figure = Of(1, 2, 3).Mean(_mean);

        // Standard deviation 1, t(2) = 4.3027: 2 ± 2.4841.
        (figure.Value, figure.N).Should().Be((2, 3));
        figure.Interval!.Value.Low.Should().BeApproximately(2 - 2.4841, 0.0001);
        figure.Interval!.Value.High.Should().BeApproximately(2 + 2.4841, 0.0001);
    }

    [Fact]
    public void The_mean_weighs_a_number_by_how_often_it_came() => Of(0, 0, 0, 4).Mean(_mean).Value.Should().Be(1);

    [Fact]
    public void A_share_counts_hits_among_all_numbers()
    {
        var figure = Of(0, 0, 1, 2).Share(_share, n => n > 0);

        (figure.Value, figure.N).Should().Be((0.5, 4));
        figure.Interval!.Value.Low.Should().BeApproximately(0.1500, 0.0001);
    }

    [Fact]
    public void A_share_may_be_one_of_some_numbers_only()
    {
        var figure = Of(0, 0, 1, 2).Share(_share, n => n is 0 or 2, n => n > 0);

        (figure.Value, figure.N).Should().Be((0.5, 2));
    }

    [Fact]
    public void Nothing_has_neither_mean_nor_share()
    {
        Of().Mean(_mean).Should().Be(new Figure(_mean, null, 0, null));
        Of(1).Share(_share, _ => true, n => n > 1).Should().Be(new Figure(_share, null, 0, null));
    }

    [Fact]
    public void A_negative_count_is_refused() => FluentActions.Invoking(() => Of(-1)).Should().Throw<ArgumentOutOfRangeException>();

    private static CountTally Of(params long[] numbers)
    {
        var tally = new CountTally();
        Array.ForEach(numbers, tally.Add);
        return tally;
    }
}
