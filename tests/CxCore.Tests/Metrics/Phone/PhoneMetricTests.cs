using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Phone;
using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Phone;

public sealed class PhoneMetricTests
{
    private static readonly TimeSpan _tick = TimeSpan.FromTicks(1);

    private static readonly Evidence _six = Called(Answered(4), Answered(20), Answered(60), GivenUp(2), GivenUp(5), GivenUp(90));

    [Fact]
    public void Calls_given_up_are_a_share_of_all()
    {
        var figure = _six.Figure("phone.abandoned");

        (figure.Value, figure.N, figure.Interval).Should().Be((0.5, 6L, Wilson.Of(3, 6)));
    }

    [Fact]
    public void Calls_given_up_at_once_are_wrong_numbers_and_count_neither_above_nor_below()
    {
        var figure = _six.Figure("phone.abandoned.late");

        (figure.Value, figure.N, figure.Interval).Should().Be((0.4, 5L, Wilson.Of(2, 5)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_call_given_up_after_five_seconds_was_meant(int ticks, int n) =>
        Called(GivenUp(5) with { Waited = TimeSpan.FromSeconds(5) + (ticks * _tick) }).Figure("phone.abandoned.late").N.Should().Be(n);

    [Fact]
    public void A_call_answered_at_once_was_meant_too() => Called(Answered(0)).Figure("phone.abandoned.late").Should().Match<Figure>(f => f.N == 1 && f.Value == 0);

    [Fact]
    public void The_speed_of_answer_is_the_mean_wait_of_those_who_were_answered()
    {
        var figure = _six.Figure("phone.speed");
        var moments = SampleMoments.Of([4, 20, 60]);

        (figure.Value, figure.N, figure.Definition.Unit).Should().Be((28, 3L, Units.Seconds));
        figure.Interval.Should().Be(MeanInterval.Of(28, moments.SumOfSquaredDeviations, 3));
    }

    [Fact]
    public void Calls_answered_in_time_are_a_share_of_all_those_given_up_too() =>
        _six.Figure("phone.within20").Should().Match<Figure>(f => f.Value == 2 / 6.0 && f.N == 6 && f.Interval == Wilson.Of(2, 6));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Twenty_seconds_are_in_time(int ticks, int hits) =>
        Called(Answered(20) with { Waited = TimeSpan.FromSeconds(20) + (ticks * _tick) }).Figure("phone.within20").Value.Should().Be(hits);

    [Fact]
    public void Nobody_answered_in_time_who_gave_up_in_time() => Called(GivenUp(10)).Figure("phone.within20").Value.Should().Be(0);

    [Fact]
    public void Only_calls_of_the_period_count()
    {
        var evidence = Called(
            Answered(1) with { At = March.Month.Since - _tick }, Answered(2) with { At = March.Month.Since }, GivenUp(9) with { At = March.Month.Until });

        evidence.Figure("phone.abandoned").Should().Match<Figure>(f => f.N == 1 && f.Value == 0);
        CallsByHour.Of(evidence).Should().Equal(new HourOfCalls(0, 1, 0));
    }

    [Fact]
    public void Calls_are_laid_over_the_hours_of_the_zone()
    {
        var paris = Called(Answered(1) with { At = March.Date(3, 2, 9.5) }, GivenUp(1) with { At = March.Date(3, 3, 9) }, Answered(1) with { At = March.Date(3, 2, 7.99) }) with
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
        };

        CallsByHour.Of(paris).Should().Equal(new HourOfCalls(8, 1, 0), new HourOfCalls(10, 2, 1));
    }

    [Fact]
    public void The_order_of_calls_does_not_matter_and_the_hours_sum_to_the_whole()
    {
        var call = from at in Gen.Choose(-5, 800)
                   from wait in Gen.Choose(0, 40)
                   from isAnswered in Gen.Elements(true, false)
                   select new PhoneCall($"{at}", March.Date(3, 1, at)) { Waited = TimeSpan.FromSeconds(wait), IsAnswered = isAnswered };
        var sets = from calls in Gen.ArrayOf(call) from shuffled in Gen.Shuffle(calls) select (Called(calls), Called([.. shuffled]));
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            Figures(s.Item1).SequenceEqual(Figures(s.Item2)) && CallsByHour.Of(s.Item1).SequenceEqual(CallsByHour.Of(s.Item2))
            && CallsByHour.Of(s.Item1).Sum(h => h.Calls) == s.Item1.Figure("phone.abandoned").N));
    }

    private static IReadOnlyList<Figure> Figures(Evidence evidence) => MetricCatalogue.Derived.Single(m => m.Id == "phone").Compute(evidence);

    private static Evidence Called(params PhoneCall[] calls) => March.Evidence() with { Calls = calls };

    private static PhoneCall Answered(double seconds) => GivenUp(seconds) with { IsAnswered = true };

    private static PhoneCall GivenUp(double seconds) => new($"{seconds}", March.Date(3, 10)) { Waited = TimeSpan.FromSeconds(seconds) };
}
