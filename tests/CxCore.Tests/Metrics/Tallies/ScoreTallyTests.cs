using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Statistics;
using CxKit.Core.Surveys;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class ScoreTallyTests() : TallyLaws("csat", Gen.Choose(1, 5).Select(n => (long)n))
{
    [Fact]
    public void Each_answer_counts_once_where_weights_do_not_matter()
    {
        var tally = Of(1, 2, 3, 4, 5, 5);
        tally.Add(5, 4);

        tally.Counts.Should().Equal(1, 1, 1, 1, 3);
        tally.Sums(score => 10 * score).Should().Be(new WeightedSums(7, 7, 250, 10_500));
    }

    [Fact]
    public void Each_answer_counts_as_often_as_its_weight_says()
    {
        var tally = Of(1);
        tally.Add(4, 0.5);
        tally.Add(4, 3);

        tally.Sums(score => score, isWeighted: true).Should().Be(new WeightedSums(4.5, 10.25, 15, 57));
    }

    [Fact]
    public void Weights_that_are_next_to_nothing_leave_nothing_negative()
    {
        var tally = Of();
        for (var i = 0; i < 7; i++) tally.Add(1, 1e-17);

        var sums = tally.Sums(score => score, isWeighted: true);

        (sums.Weights, sums.SquaredWeights, sums.Mean, tally.N).Should().Be((0.0, 0.0, null, 7));
    }

    [Fact]
    public void A_tally_knows_its_question() => Of().Question.Should().Be(Question.Csat5);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_off_the_scale_is_refused(long score) => FluentActions.Invoking(() => Of(score)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_score_off_the_scale_is_refused_among_many_too(long score)
    {
        var tally = Of(3);

        FluentActions.Invoking(() => tally.AddAll([1, 5, score, 2])).Should().Throw<ArgumentOutOfRangeException>();
        tally.Counts.Should().Equal(1, 0, 1, 0, 1);
    }

    private static ScoreTally Of(params long[] scores)
    {
        var tally = new ScoreTally(Question.Csat5);
        Array.ForEach(scores, tally.Add);
        return tally;
    }
}
