namespace CxKit.Core.Surveys.Rules;

/// <summary>Does not ask about what is long over: the age is taken against the latest change seen, so that a re-run decides the same.</summary>
internal sealed class TooOldRule : ISurveyRule
{
    public string Name => "too-old";

    public RuleFinding Judge(SurveyFacts facts)
    {
        var age = facts.SeenUntil - facts.JudgedAt;
        return facts.Survey.TooOld is not { } limit || age <= limit
            ? RuleFinding.Pass
            : RuleFinding.Refuse($"resolved {Words.Of(age)} before it was seen, more than {Words.Of(limit)}");
    }
}
