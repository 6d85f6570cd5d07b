using CxKit.Core.Statistics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Surveys;

public sealed class LostExperienceTests
{
    [Fact]
    public void What_an_answer_lacks_to_the_best_is_lost()
    {
        var lost = LostExperience.Of([Some.Answer(5), Some.Answer(1), Some.Answer(3)]);

        (lost.Answers, lost.Points, lost.PerAnswer).Should().Be((3L, 6L, 2.0));
        lost.Interval.Should().Be(MeanInterval.Of(2, 8, 3));
    }

    [Fact]
    public void What_does_not_count_in_headlines_or_on_five_points_is_left_out() => LostExperience.Of(
    [
        Some.Answer(1, Provenance.Native), Some.Answer(1, Provenance.SuspectedMachine), Some.Answer(0) with { QuestionId = Question.Nps.Id },
    ]).Should().Be(new LostExperience(0, 0, null));

    [Fact]
    public void Nothing_is_known_to_be_lost_without_answers() => LostExperience.Of([]).PerAnswer.Should().BeNull();
}
