using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class ScoreTallyTests() : TallyLaws("csat", Gen.Choose(1, 5).Select(n => (long)n))
{
    private static readonly FigureDefinition _top = MetricCatalogue.Find("csat.top")!;
    private static readonly FigureDefinition _meanScore = MetricCatalogue.Find("csat.mean")!;

    [Fact]
    public void Satisfied_are_those_who_gave_4_or_5()
    {
        var tally = Of(1, 2, 3, 4, 5, 5);

        tally.Counts.Should().Equal(1, 1, 1, 1, 2);
        tally.TopBox(_top).Should().Be(new Figure(_top, 0.5, 6, Wilson.Of(3, 6)));
    }

    [Fact]
    public void The_mean_has_students_interval()
    {
        var figure = Of(1, 2, 3, 4, 5).Mean(_meanScore);

        // Standard deviation √2.5, t(4) = 2.776: 3 ± 1.963.
        figure.Value.Should().BeApproximately(3, 1e-12);
        figure.Interval!.Value.Low.Should().BeApproximately(3 - 1.963, 0.001);
        figure.Interval!.Value.High.Should().BeApproximately(3 + 1.963, 0.001);
    }

    [Fact]
    public void No_answers_have_no_value()
    {
        Of().TopBox(_top).Should().Be(new Figure(_top, null, 0, null));
        Of().Mean(_meanScore).Should().Be(new Figure(_meanScore, null, 0, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_off_the_scale_is_refused(long score) => FluentActions.Invoking(() => Of(score)).Should().Throw<ArgumentOutOfRangeException>();

    private static ScoreTally Of(params long[] scores)
    {
        var tally = new ScoreTally(Question.Csat5);
        Array.ForEach(scores, tally.Add);
        return tally;
    }
}
