using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.Watermelons;

/// <summary>Tickets by what the desk's clock says and what their customers say: how many kept their agreements or missed one, and whose customer was dissatisfied or not.</summary>
/// <param name="KeptDissatisfied">Watermelons: agreement kept, customer dissatisfied.</param>
/// <param name="KeptOther">Agreement kept, an answer, and none that is dissatisfied.</param>
/// <param name="KeptSilent">Agreement kept, no answer.</param>
/// <param name="MissedDissatisfied">Agreement missed, customer dissatisfied.</param>
/// <param name="MissedOther">Agreement missed, an answer, and none that is dissatisfied.</param>
/// <param name="MissedSilent">Agreement missed, no answer.</param>
public readonly record struct WatermelonCases(
    long KeptDissatisfied, long KeptOther, long KeptSilent, long MissedDissatisfied, long MissedOther, long MissedSilent)
{
    private static readonly Question[] _scales = [Question.Csat2, Question.Csat3, Question.Csat5, Question.Csat7];

    /// <summary>How many tickets kept their agreements and have an answer.</summary>
    public long KeptAnswered => KeptDissatisfied + KeptOther;

    /// <summary>How many tickets have an answer.</summary>
    public long Answered => KeptAnswered + MissedDissatisfied + MissedOther;

    /// <summary>
    /// The contacts that were resolved in the period and have a settled agreement, with the CSAT answers on them whenever they came, on whichever
    /// scale; a customer who was dissatisfied once (bottom-two-box, or the lowest of two or three) counts as dissatisfied.
    /// </summary>
    public static WatermelonCases Of(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var dissatisfied = evidence.Answers.Where(a => a.CountsInHeadlines && ScaleOf(a) is not null)
            .GroupBy(a => (a.Account, a.TicketId)).ToDictionary(g => g.Key, g => g.Any(IsDissatisfied));
        var cases = evidence.ResolvedContacts().Where(t => t.SlaMet is not null)
            .CountBy(t => (Kept: t.SlaMet, Dissatisfied: dissatisfied.TryGetValue((t.Account, t.Id), out var said) ? said : (bool?)null)).ToDictionary();
        return new WatermelonCases(
            cases.GetValueOrDefault((true, true)),
            cases.GetValueOrDefault((true, false)),
            cases.GetValueOrDefault((true, null)),
            cases.GetValueOrDefault((false, true)),
            cases.GetValueOrDefault((false, false)),
            cases.GetValueOrDefault((false, null)));
    }

    private static Question? ScaleOf(Answer answer) => Array.Find(_scales, q => q.Id == answer.QuestionId && q.Accepts(answer.Score));

    private static bool IsDissatisfied(Answer answer) =>
        ScaleOf(answer) is { } scale && answer.Score <= scale.Lowest + scale.Highest - scale.SatisfiedFrom;
}
