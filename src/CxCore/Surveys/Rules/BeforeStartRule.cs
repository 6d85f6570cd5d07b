namespace CxKit.Core.Surveys.Rules;

/// <summary>Leaves history in peace: nothing resolved before the account was enabled, or before its <c>SurveyFrom</c>, is asked about.</summary>
internal sealed class BeforeStartRule : ISurveyRule
{
    public string Name => "before-start";

    public RuleFinding Judge(SurveyFacts facts) =>
        facts.JudgedAt >= facts.AskFrom
            ? RuleFinding.Pass
            : RuleFinding.Refuse($"resolved on {Words.Of(facts.JudgedAt)}, before asking began on {Words.Of(facts.AskFrom)}");
}
