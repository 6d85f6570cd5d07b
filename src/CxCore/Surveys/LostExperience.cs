using CxKit.Core.Statistics;

namespace CxKit.Core.Surveys;

/// <summary>What customers' experience fell short of the best: the points that their answers on five points of satisfaction lack to the highest score.</summary>
/// <param name="Answers">How many answers.</param>
/// <param name="Points">The points that they lack together; those of two sets of answers add up.</param>
/// <param name="Interval">The 95 % interval of the points that an answer lacks; <see langword="null"/> of fewer than two answers.</param>
public readonly record struct LostExperience(long Answers, long Points, Interval? Interval)
{
    /// <summary>The points that an answer lacks, 0 to 4; <see langword="null"/> without answers.</summary>
    public double? PerAnswer => Answers == 0 ? null : Points / (double)Answers;

    /// <summary>What is lost in these answers; those to other questions, by suspected machines and to the helpdesk's own survey are left out.</summary>
    public static LostExperience Of(IEnumerable<Answer> answers)
    {
        var lacking = answers.Where(a => a.QuestionId == Question.Csat5.Id && a.CountsInHeadlines).Select(a => Question.Csat5.Highest - a.Score).ToList();
        var moments = SampleMoments.Of([.. lacking.Select(l => (double)l)]);
        return new LostExperience(lacking.Count, lacking.Sum(l => (long)l), MeanInterval.Of(moments.Mean, moments.SumOfSquaredDeviations, moments.N));
    }
}
