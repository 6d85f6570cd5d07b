namespace CxKit.Core.Surveys.Rules;

/// <summary>Does not ask how it went where no person ever wrote to the customer.</summary>
internal sealed class NoHumanReplyRule : ISurveyRule
{
    public string Name => "no-human-reply";

    public RuleFinding Judge(SurveyFacts facts)
    {
        if (facts.Ticket.FirstReplyAt is not null) return RuleFinding.Pass;
        return facts.Ticket.RepliesAreKnown
            ? RuleFinding.Refuse("no person ever replied to the requester")
            : RuleFinding.Unknown("replies");
    }
}
