using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly double[] _hundred = [.. Enumerable.Range(1, 100)];

    private static readonly Arbitrary<double[]> _samples =
        Gen.Choose(0, 1000).Select(n => (double)n).ListOf(30).Select(n => n.ToArray()).ToArbitrary();

    [Fact]
    public void A_mean_has_about_the_interval_of_the_normal_formula()
    {
        // The population's standard deviation of 1 to 100 is 28.866: 50.5 ± 1.96 · 2.8866.
        var interval = Bootstrap.Of(_hundred, Mean, 1, 10_000)!.Value;

        interval.Low.Should().BeApproximately(50.5 - 5.658, 0.3);
        interval.High.Should().BeApproximately(50.5 + 5.658, 0.3);
    }

    [Fact]
    public void A_lower_decile_has_about_the_interval_of_its_ranks()
    {
        var ranks = Quantile.IntervalOf(_hundred, 0.1)!.Value;
        var interval = Bootstrap.Of(_hundred, Decile, 1)!.Value;

        interval.Low.Should().BeApproximately(ranks.Low, 2);
        interval.High.Should().BeApproximately(ranks.High, 2);
    }

    [Fact]
    public void The_same_seed_repeats_itself_and_another_does_not()
    {
        Bootstrap.Of(_hundred, Mean, 7).Should().Be(Bootstrap.Of(_hundred, Mean, 7));
        Bootstrap.Of(_hundred, Mean, 7).Should().NotBe(Bootstrap.Of(_hundred, Mean, 8));
    }

    [Fact]
    public void Unless_told_otherwise_two_thousand_samples_are_drawn()
    {
        var asked = 0;
        Bootstrap.Of(_hundred, sample =>
        {
            asked++;
            return sample.Length;
        }, 7).Should().Be(new Interval(100, 100));

        asked.Should().Be(2000);
    }

    [Fact]
    public void An_interval_contains_the_mean() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
        Bootstrap.Of(sample, Mean, 3, 400) is { } interval && interval.Low <= Mean(sample) && Mean(sample) <= interval.High));

    [Fact]
    public void Four_times_the_numbers_are_surer() => Check.QuickThrowOnFailure(Prop.ForAll(_samples, sample =>
        sample.Distinct().Count() == 1 || Width(Bootstrap.Of([.. sample, .. sample, .. sample, .. sample], Mean, 3, 400)) < Width(Bootstrap.Of(sample, Mean, 3, 400))));

    [Fact]
    public void One_number_has_no_interval_and_two_have()
    {
        Bootstrap.Of([1], Mean, 1).Should().BeNull();
        Bootstrap.Of([1, 2], Mean, 1).Should().Be(new Interval(1, 2));
    }

    [Fact]
    public void Forty_samples_are_the_fewest()
    {
        Bootstrap.Of(_hundred, Mean, 1, 40).Should().NotBeNull();
        FluentActions.Invoking(() => Bootstrap.Of(_hundred, Mean, 1, 39)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_statistic_that_is_missing_or_not_finite_is_refused()
    {
        FluentActions.Invoking(() => Bootstrap.Of(_hundred, null!, 1)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Bootstrap.Of(_hundred, _ => double.NaN, 1)).Should().Throw<ArgumentException>().WithMessage("The statistic is not finite.*");
    }

    private static double Mean(ReadOnlySpan<double> sample)
    {
        var sum = 0.0;
        foreach (var number in sample) sum += number;
        return sum / sample.Length;
    }

    private static double Decile(ReadOnlySpan<double> sample)
    {
        var sorted = sample.ToArray();
        Array.Sort(sorted);
        return Quantile.Of(sorted, 0.1, QuantileRule.Type7)!.Value;
    }

    private static double Width(Interval? interval) => interval!.Value.High - interval.Value.Low;
}
