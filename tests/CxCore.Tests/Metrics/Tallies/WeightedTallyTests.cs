using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class WeightedTallyTests
{
    public static TheoryData<Tally, Tally> Kinds => new()
    {
        { new ShareTally(), new ShareTally() },
        { new ScoreTally(Question.Csat5), new ScoreTally(Question.Csat5) },
        { new DurationTally(), new DurationTally() },
        { new CountTally(), new CountTally() },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_weight_counts_a_number_for_more_than_itself(Tally tally, Tally _)
    {
        tally.Add(1, 3);
        tally.Add(4, 1);

        (tally.N, tally.SumOfWeights).Should().Be((2, 4.0));
        tally.EffectiveN.Should().BeApproximately(16.0 / 10, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Weights_of_1_leave_no_trace(Tally tally, Tally plain)
    {
        tally.Add(2, 1);
        plain.Add(2);

        tally.ToBytes().Should().Equal(plain.ToBytes());
        (tally.SumOfWeights, tally.EffectiveN).Should().Be((1.0, 1.0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Weights_survive_merging_and_storing(Tally tally, Tally other)
    {
        tally.Add(1, 0.5);
        other.Add(1, 2.5);
        other.Add(3, 0.5);
        tally.Merge(other);
        other.Merge(tally.ToBytes());

        tally.SumOfWeights.Should().BeApproximately(3.5, 1e-12);
        tally.EffectiveN.Should().BeApproximately(3.5 * 3.5 / 6.75, 1e-12);
        other.SumOfWeights.Should().BeApproximately(6.5, 1e-12);
        other.EffectiveN.Should().BeApproximately(6.5 * 6.5 / 13.25, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Weights_that_balance_each_other_are_stored_too(Tally tally, Tally back)
    {
        tally.Add(1, 0.5);
        tally.Add(1, 1.5);

        back.Merge(tally.ToBytes());

        back.EffectiveN.Should().BeApproximately(4 / 2.5, 1e-12);
    }

    [Fact]
    public void Answers_of_equal_weight_are_as_many_as_they_are_to_the_last_digit()
    {
        for (var hundredths = 1; hundredths <= 900; hundredths++)
        {
            var tally = new ShareTally();
            for (var n = 1; n <= 3; n++)
            {
                tally.Add(1, hundredths / 100.0);
                tally.EffectiveN.Should().Be(n);
            }
        }
    }

    [Fact]
    public void Nothing_has_no_effective_n() => new ShareTally().EffectiveN.Should().Be(0);

    [Fact]
    public void A_negative_duration_has_no_weight()
    {
        var tally = new DurationTally();
        tally.Add(-1, 5);

        (tally.SumOfWeights, tally.Negative).Should().Be((0.0, 1L));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_is_a_finite_number_above_0(double weight) =>
        FluentActions.Invoking(() => new ShareTally().Add(1, weight)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(weight));
}
