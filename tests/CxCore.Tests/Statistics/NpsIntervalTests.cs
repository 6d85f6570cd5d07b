using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class NpsIntervalTests
{
    private static readonly Arbitrary<(int Promoters, int Passives, int Detractors)> _answers = (
        from promoters in Gen.Choose(0, 300)
        from passives in Gen.Choose(0, 300)
        from detractors in Gen.Choose(promoters + passives == 0 ? 1 : 0, 300)
        select (promoters, passives, detractors)).ToArbitrary();

    // Airport passengers of 2017, all, with and without a problem.
    [Theory]
    [InlineData(1436, 968, 342, 37.224906, 42.454628)]
    [InlineData(124, 119, 66, 10.281286, 27.259167)]
    [InlineData(1268, 811, 251, 40.889928, 46.406209)]
    [InlineData(162, 108, 54, 25.217384, 41.449283)]
    public void The_plain_interval_is_the_one_published(long promoters, long passives, long detractors, double low, double high) =>
        ShouldBe(NpsInterval.Wald(NpsSample.Of(promoters, passives, detractors)), low, high, 1e-6);

    // By hand: (p + ¾, 1½, d + ¾) of n + 3, computed apart.
    [Theory]
    [InlineData(162, 108, 54, 24.945251413033574, 41.10979445852606)]
    [InlineData(20, 5, 5, 19.10538640940563, 71.80370449968527)]
    [InlineData(0, 10, 0, -18.465044909058882, 18.465044909058882)]
    [InlineData(5, 0, 0, 17.49145303416897, 100)]
    [InlineData(0, 0, 3, -100, 6.5792867038085845)]
    public void The_adjusted_interval_is_that_of_three_answers_more(long promoters, long passives, long detractors, double low, double high) =>
        ShouldBe(NpsInterval.AdjustedWald(NpsSample.Of(promoters, passives, detractors)), low, high, 1e-9);

    [Fact]
    public void The_adjusted_interval_of_a_single_answer_is_extended_to_it()
    {
        // It alone would end at ±98.4986.
        ShouldBe(NpsInterval.AdjustedWald(NpsSample.Of(1, 0, 0)), -48.49864942025203, 100, 1e-9);
        ShouldBe(NpsInterval.AdjustedWald(NpsSample.Of(0, 0, 1)), -100, 48.49864942025203, 1e-9);
    }

    [Fact]
    public void The_adjusted_interval_contains_the_score_and_always_has_a_width() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers =>
        Contains(NpsInterval.AdjustedWald(Of(answers)), Of(answers)) && Width(NpsInterval.AdjustedWald(Of(answers))) > 0));

    [Fact]
    public void The_plain_interval_contains_the_score() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers =>
        Contains(NpsInterval.Wald(Of(answers)), Of(answers))));

    [Fact]
    public void The_same_score_of_more_answers_is_surer() => Check.QuickThrowOnFailure(Prop.ForAll(_answers, answers =>
        Width(NpsInterval.AdjustedWald(Of((answers.Promoters * 4, answers.Passives * 4, answers.Detractors * 4)))) < Width(NpsInterval.AdjustedWald(Of(answers)))));

    [Theory]
    [InlineData(3, 1, 0, true)]
    [InlineData(0, 1, 3, false)]
    public void The_plain_interval_ends_at_100_points(long promoters, long passives, long detractors, bool atTop)
    {
        var interval = NpsInterval.Wald(NpsSample.Of(promoters, passives, detractors))!.Value;

        (atTop ? interval.High : -interval.Low).Should().Be(100);
    }

    [Fact]
    public void The_plain_interval_of_equal_answers_is_a_point() => NpsInterval.Wald(NpsSample.Of(0, 4, 0)).Should().Be(new Interval(0, 0));

    [Fact]
    public void Nobody_has_no_interval()
    {
        NpsInterval.Wald(default).Should().BeNull();
        NpsInterval.AdjustedWald(default).Should().BeNull();
    }

    private static NpsSample Of((int Promoters, int Passives, int Detractors) answers) => NpsSample.Of(answers.Promoters, answers.Passives, answers.Detractors);

    private static bool Contains(Interval? interval, NpsSample sample) =>
        interval is { Low: >= -100, High: <= 100 } ends && ends.Low <= sample.Score && sample.Score <= ends.High;

    private static double Width(Interval? interval) => interval!.Value.High - interval.Value.Low;

    private static void ShouldBe(Interval? interval, double low, double high, double tolerance)
    {
        interval!.Value.Low.Should().BeApproximately(low, tolerance);
        interval.Value.High.Should().BeApproximately(high, tolerance);
    }
}
