namespace CxKit.Core.Surveys.Rules;

/// <summary>Does not ask about a resolution that a machine declared.</summary>
internal sealed class ClosedByAutomationRule : ISurveyRule
{
    public string Name => "closed-by-automation";

    public RuleFinding Judge(SurveyFacts facts) => facts.Ticket.ResolvedByAutomation switch
    {
        null => RuleFinding.Unknown("who resolved it"),
        true => RuleFinding.Refuse("a machine resolved it"),
        false => RuleFinding.Pass,
    };
}
