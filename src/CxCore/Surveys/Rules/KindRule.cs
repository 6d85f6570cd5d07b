namespace CxKit.Core.Surveys.Rules;

/// <summary>Asks only after the kinds of tickets that the survey names.</summary>
internal sealed class KindRule : ISurveyRule
{
    public string Name => "kind";

    public RuleFinding Judge(SurveyFacts facts) =>
        (facts.Survey.Kinds.Count == 0 ? facts.Ticket.IsContact : facts.Survey.Kinds.Contains(facts.Ticket.Kind))
            ? RuleFinding.Pass
            : RuleFinding.Refuse($"a {Words.Of(facts.Ticket.Kind)} is not among the kinds that this survey follows");
}
