using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;
using Interval = CxKit.Core.Statistics.Interval;

namespace CxKit.CxCore.Tests.Statistics;

/// <summary>Held against the remissions of leukaemia under 6-mercaptopurine and a placebo (E. J. Freireich et al., Blood 21, 1963), the example of every textbook.</summary>
public sealed class KaplanMeierTests
{
    private static readonly (double Time, bool Happened)[] _mercaptopurine =
    [
        .. Ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
        .. Watched(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ];

    private static readonly (double Time, bool Happened)[] _placebo = Ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    [Fact]
    public void The_median_is_the_published_one()
    {
        KaplanMeier.Median(_mercaptopurine).Should().Be(23);
        KaplanMeier.Median(_placebo).Should().Be(8);
    }

    [Fact]
    public void The_interval_is_the_one_that_survfit_prints_for_log_log()
    {
        KaplanMeier.MedianInterval(_placebo).Should().Be(new Interval(4, 11));
        KaplanMeier.MedianInterval(_mercaptopurine).Should().BeNull("it begins at 13 and has no upper end");
    }

    [Fact]
    public void The_interval_begins_where_the_band_first_holds_a_half()
    {
        // Had it ended at 24 for all but one who were watched for longer, the band would have an end; its beginning is the published one.
        (double, bool)[] ended = [.. Ended(6, 6, 6, 7, 10, 13, 16, 22, 23, 24, 24, 24, 24), .. Watched(6, 9, 10, 11, 17, 19, 20, 35)];

        KaplanMeier.MedianInterval(ended).Should().Be(new Interval(13, 24));
    }

    [Fact]
    public void While_more_than_half_wait_there_is_no_median()
    {
        KaplanMeier.Median([.. Ended(1, 2), .. Watched(3, 3, 3)]).Should().BeNull();
        KaplanMeier.Median([.. Ended(1, 2), .. Watched(3, 3)]).Should().Be(2, "half is enough");
        KaplanMeier.Median([]).Should().BeNull();
        KaplanMeier.MedianInterval([]).Should().BeNull();
    }

    [Fact]
    public void Who_is_watched_until_a_time_counts_among_those_to_whom_it_could_happen_then()
    {
        KaplanMeier.Median([.. Ended(5, 5), .. Watched(5, 5)]).Should().Be(5);
        KaplanMeier.Median([.. Ended(5, 5), .. Watched(5, 5, 5)]).Should().BeNull();
        KaplanMeier.Median([.. Ended(5, 5), .. Watched(4, 5, 5)]).Should().Be(5, "who was seen until 4 could not be seen at 5");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(1)]
    public void Of_so_few_there_is_a_median_and_no_interval(int n)
    {
        var all = Ended([.. Enumerable.Range(1, n).Select(i => (double)i)]);

        KaplanMeier.Median(all).Should().Be((n + 1) / 2);
        KaplanMeier.MedianInterval(all).Should().BeNull("the last time says nothing of how sure it is");
    }

    [Fact]
    public void Of_seven_there_is_an_interval() => KaplanMeier.MedianInterval(Ended(1, 2, 3, 4, 5, 6, 7)).Should().Be(new Interval(1, 6));

    [Fact]
    public void Where_it_happened_to_all_the_median_is_the_lower_one_of_the_times() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.NonEmptyListOf(Gen.Choose(1, 1000)).ToArbitrary(),
        times => KaplanMeier.Median(times.Select(t => ((double)t, true))) == times.Order().ElementAt((times.Count - 1) / 2)));

    [Fact]
    public void The_order_does_not_matter_and_the_interval_holds_the_median()
    {
        var sets = from times in Gen.ArrayOf(from time in Gen.Choose(1, 30) from happened in Gen.Elements(true, true, false) select ((double)time, happened))
                   from shuffled in Gen.Shuffle(times)
                   select (times, shuffled.ToArray());
        Check.QuickThrowOnFailure(Prop.ForAll(sets.ToArbitrary(), s =>
            (KaplanMeier.Median(s.times), KaplanMeier.MedianInterval(s.times)) == (KaplanMeier.Median(s.Item2), KaplanMeier.MedianInterval(s.Item2))
            && (KaplanMeier.MedianInterval(s.times) is not { } interval || (KaplanMeier.Median(s.times) is { } median && interval.Low <= median && median <= interval.High))));
    }

    private static (double, bool)[] Ended(params double[] times) => [.. times.Select(t => (t, true))];

    private static (double, bool)[] Watched(params double[] times) => [.. times.Select(t => (t, false))];
}
