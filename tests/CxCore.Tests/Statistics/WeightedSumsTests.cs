using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

public sealed partial class WeightedSumsTests
{
    private static readonly Arbitrary<(int[] Values, double Weight)> _equallyWeighted = (
        from values in Gen.Choose(-1, 1).NonEmptyListOf() from weight in Gen.Choose(1, 5000) select (values.ToArray(), weight / 1000.0)).ToArbitrary();

    private static readonly Arbitrary<(double Value, double Weight)[]> _weighted = Gen.Zip(
        Gen.Choose(0, 1).Select(v => (double)v), Gen.Choose(1, 3000).Select(w => w / 1000.0)).NonEmptyListOf().Select(a => a.ToArray()).ToArbitrary();

    [Fact]
    public void Four_answers_have_the_mean_variance_and_interval_computed_by_hand()
    {
        var sums = WeightedSums.Of([1, 2, 4, 5], [1, 2, 1, 0.5]);

        sums.Should().Be(new WeightedSums(4.5, 6.25, 11.5, 37.5));
        sums.EffectiveN.Should().BeApproximately(3.24, 1e-12);
        sums.Mean.Should().BeApproximately(2.5555555555555554, 1e-12);
        sums.Variance.Should().BeApproximately(1.802469135802471, 1e-12);
        // Student's t with 2.24 degrees of freedom, computed apart.
        MeanInterval.Of(sums)!.Value.Low.Should().BeApproximately(-0.9336623420425894, 1e-6);
        MeanInterval.Of(sums)!.Value.High.Should().BeApproximately(6.0447734531537005, 1e-6);
    }

    [SharedFact]
    public void Weighted_passengers_have_the_published_score_and_interval()
    {
        var answers = Passengers().ToList();
        var sample = NpsSample.Of(WeightedSums.Of([.. answers.Select(a => a.Value)], [.. answers.Select(a => a.Weight)]));

        answers.Should().HaveCount(2746);
        sample.N.Should().BeApproximately(2266.512355, 1e-6);
        sample.Score.Should().BeApproximately(40.398436, 1e-6);
        (100 * sample.Promoters).Should().BeApproximately(52.406706, 1e-6);
        (100 * sample.Detractors).Should().BeApproximately(12.00827, 1e-6);
        NpsInterval.Wald(sample)!.Value.Low.Should().BeApproximately(37.543361, 1e-6);
        NpsInterval.Wald(sample)!.Value.High.Should().BeApproximately(43.25351, 1e-6);
    }

    [Fact]
    public void With_equal_weights_a_mean_is_the_unweighted_one() => Check.QuickThrowOnFailure(Prop.ForAll(_equallyWeighted, answers =>
    {
        var values = answers.Values.Select(v => (double)v).ToArray();
        var plain = SampleMoments.Of(values);
        var sums = Equal(values, answers.Weight);
        return Near(sums.Mean!.Value, plain.Mean) && Near(sums.EffectiveN, plain.N)
            && Near(MeanInterval.Of(sums), MeanInterval.Of(plain.Mean, plain.SumOfSquaredDeviations, plain.N));
    }));

    [Fact]
    public void With_equal_weights_a_share_is_the_unweighted_one() => Check.QuickThrowOnFailure(Prop.ForAll(_equallyWeighted, answers =>
    {
        var hits = answers.Values.Count(v => v == 1);
        return Near(Wilson.Of(Equal([.. answers.Values.Select(v => v == 1 ? 1.0 : 0)], answers.Weight)), Wilson.Of(hits, answers.Values.Length));
    }));

    [Fact]
    public void With_equal_weights_a_score_is_the_unweighted_one() => Check.QuickThrowOnFailure(Prop.ForAll(_equallyWeighted, answers =>
    {
        var plain = NpsSample.Of(answers.Values.Count(v => v == 1), answers.Values.Count(v => v == 0), answers.Values.Count(v => v == -1));
        var weighted = NpsSample.Of(Equal([.. answers.Values.Select(v => (double)v)], answers.Weight));
        return Near(weighted.Score!.Value, plain.Score!.Value) && Near(weighted.N, plain.N)
            && Near(NpsInterval.AdjustedWald(weighted), NpsInterval.AdjustedWald(plain));
    }));

    [Fact]
    public void Unequal_weights_never_make_surer_than_equal_ones() => Check.QuickThrowOnFailure(Prop.ForAll(_weighted, answers =>
        Of(answers).EffectiveN <= answers.Length + 1e-9 && Of(answers).EffectiveN >= 1 - 1e-9));

    [Fact]
    public void A_weighted_interval_contains_its_share_and_the_order_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(_weighted, answers =>
    {
        var (sums, interval) = (Of(answers), Wilson.Of(Of(answers))!.Value);
        return interval.Low <= sums.Mean && sums.Mean <= interval.High && Near(interval, Wilson.Of(Of([.. answers.Reverse()])));
    }));

    [Fact]
    public void Weightless_answers_count_for_nothing() =>
        WeightedSums.Of([1, 5], [2, 0]).Should().Be(new WeightedSums(2, 4, 2, 2));

    [Fact]
    public void Nobody_has_neither_mean_nor_interval()
    {
        var nobody = WeightedSums.Of([], []);

        nobody.Should().Be(default(WeightedSums));
        (nobody.Mean, nobody.EffectiveN, nobody.Variance).Should().Be((null, 0.0, 0.0));
        Wilson.Of(nobody).Should().BeNull();
        MeanInterval.Of(nobody).Should().BeNull();
        NpsSample.Of(nobody).Should().Be(default(NpsSample));
    }

    [Fact]
    public void A_mean_that_weighs_less_than_two_answers_has_no_interval() => MeanInterval.Of(WeightedSums.Of([1, 2], [1, 1.1])).Should().BeNull();

    [Fact]
    public void A_mean_that_weighs_two_answers_has_one() => MeanInterval.Of(WeightedSums.Of([1, 2], [0.1, 0.1])).Should().NotBeNull();

    [Fact]
    public void Equal_values_have_no_variance_in_spite_of_rounding() => WeightedSums.Of([0.1, 0.1, 0.1], [0.1, 0.2, 0.7]).Variance.Should().BeInRange(0, 1e-16);

    [Fact]
    public void Weights_that_do_not_fit_the_values_are_refused()
    {
        FluentActions.Invoking(() => WeightedSums.Of([1, 2], [1])).Should().Throw<ArgumentException>().WithMessage("There is not one weight for each value.*");
        FluentActions.Invoking(() => WeightedSums.Of([1, 2], [1, -0.1])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => WeightedSums.Of([1, double.NaN], [1, 1])).Should().Throw<ArgumentException>().WithMessage("A sum is not finite.");
    }

    [Theory]
    [InlineData(-1, 1, 1, 1, "*negative*")]
    [InlineData(1, -1, 1, 1, "*negative*")]
    [InlineData(1, 1, 1, -1, "*negative*")]
    [InlineData(double.PositiveInfinity, 1, 1, 1, "*finite*")]
    [InlineData(1, double.PositiveInfinity, 1, 1, "*finite*")]
    [InlineData(1, 1, double.NaN, 1, "*finite*")]
    [InlineData(1, 1, 1, double.PositiveInfinity, "*finite*")]
    public void Sums_that_cannot_be_are_refused(double weights, double squaredWeights, double values, double squaredValues, string sentence) =>
        FluentActions.Invoking(() => new WeightedSums(weights, squaredWeights, values, squaredValues)).Should().Throw<ArgumentException>().WithMessage(sentence);

    [Theory]
    [InlineData(9)]
    [InlineData(0.5)]
    [InlineData(-1.1)]
    public void Scores_that_were_not_made_promoters_and_detractors_are_refused(double value) =>
        FluentActions.Invoking(() => NpsSample.Of(WeightedSums.Of([value], [1]))).Should().Throw<ArgumentException>().WithMessage("The values are not 1, 0 and −1.*");

    [Fact]
    public void Sums_that_are_off_by_rounding_make_no_share_beyond_0_and_1()
    {
        NpsSample.Of(new WeightedSums(1, 1, 0.5 + 1e-12, 0.5)).Detractors.Should().Be(0);
        NpsSample.Of(new WeightedSums(1, 1, -0.5 - 1e-12, 0.5)).Promoters.Should().Be(0);
        NpsSample.Of(new WeightedSums(1, 1, 1 + 1e-12, 1 + 1e-12)).Promoters.Should().Be(1);
        NpsSample.Of(new WeightedSums(1, 1, -1 - 1e-12, 1 + 1e-12)).Detractors.Should().Be(1);
    }

    [Fact]
    public void A_mean_of_scores_is_no_share() =>
        FluentActions.Invoking(() => Wilson.Of(WeightedSums.Of([9], [1]))).Should().Throw<ArgumentOutOfRangeException>();

    private static WeightedSums Of((double Value, double Weight)[] answers) =>
        WeightedSums.Of([.. answers.Select(a => a.Value)], [.. answers.Select(a => a.Weight)]);

    private static WeightedSums Equal(double[] values, double weight) => WeightedSums.Of(values, [.. values.Select(_ => weight)]);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));

    // Student's t is found to about eight digits.
    private static bool Near(Interval? a, Interval? b) => a is { } x && b is { } y ? Math.Abs(x.Low - y.Low) < 1e-6 && Math.Abs(x.High - y.High) < 1e-6 : a == b;

    private static IEnumerable<(double Value, double Weight)> Passengers()
    {
        using var file = File.OpenRead(Path.Combine(SharedFactAttribute.Folder!, "data/sfo_customer_survey_2017.csv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var header = reader.ReadLine()!.Split(',');
        var (score, weight) = (Array.IndexOf(header, "NETPRO"), Array.IndexOf(header, "WEIGHT"));
        while (reader.ReadLine() is { } line)
        {
            var cells = CommaOutsideQuotes().Split(line);
            if (int.TryParse(cells[score], out var given) && given <= 10)
                yield return (given >= 9 ? 1 : given >= 7 ? 0 : -1, double.Parse(cells[weight], CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")]
    private static partial Regex CommaOutsideQuotes();
}
