using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class ConcentrationTests
{
    private static readonly Arbitrary<double[]> _values = Gen.Choose(0, 100).Select(n => (double)n).NonEmptyListOf()
        .Select(n => n.ToArray()).Where(n => n.Sum() > 0).ToArbitrary();

    [Theory]
    [InlineData(0.8, 2, 0.8)]
    [InlineData(0.5, 1, 0.5)]
    [InlineData(0.51, 2, 0.8)]
    [InlineData(0.81, 3, 0.9)]
    [InlineData(1, 4, 1)]
    [InlineData(0.001, 1, 0.5)]
    public void The_greatest_causes_come_first_until_the_share_is_reached(double share, int items, double reached)
    {
        var concentration = Concentration.Of([10, 50, 0, 30, 10], share)!.Value;

        concentration.Items.Should().Be(items);
        concentration.N.Should().Be(5);
        concentration.ShareOfItems.Should().Be(items / 5.0);
        concentration.ShareOfTotal.Should().BeApproximately(reached, 1e-12);
    }

    [Fact]
    public void A_share_that_is_met_exactly_takes_no_item_more()
    {
        // 0.07 · 100 is 7.000000000000001 in doubles.
        double[] ones = [.. Enumerable.Repeat(1.0, 100)];

        foreach (var items in Enumerable.Range(1, 100)) Concentration.Of(ones, items / 100.0)!.Value.Items.Should().Be(items);
    }

    [Fact]
    public void The_order_of_the_items_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_values, values =>
        Concentration.Of(values, 0.8) == Concentration.Of([.. values.Reverse()], 0.8)));

    [Fact]
    public void One_item_fewer_misses_the_share() => Check.QuickThrowOnFailure(Prop.ForAll(_values, values =>
    {
        var (found, descending) = (Concentration.Of(values, 0.8)!.Value, values.OrderDescending().ToList());
        return descending.Take(found.Items).Sum() >= 0.8 * values.Sum() - 1e-9 && descending.Take(found.Items - 1).Sum() < 0.8 * values.Sum();
    }));

    [Fact]
    public void Nothing_is_not_concentrated()
    {
        Concentration.Of([], 0.8).Should().BeNull();
        Concentration.Of([0, 0], 0.8).Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) =>
        FluentActions.Invoking(() => Concentration.Of([1, 2], share)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(-0.001)]
    [InlineData(double.NaN)]
    public void A_value_that_takes_away_is_refused(double value) =>
        FluentActions.Invoking(() => Concentration.Of([1, value], 0.8)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_total_without_end_is_refused() =>
        FluentActions.Invoking(() => Concentration.Of([1, double.PositiveInfinity], 0.8)).Should().Throw<ArgumentException>().WithMessage("The total is not finite.*");
}
