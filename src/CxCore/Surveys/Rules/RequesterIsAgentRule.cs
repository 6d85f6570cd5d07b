namespace CxKit.Core.Surveys.Rules;

/// <summary>Does not ask agents about their own work.</summary>
internal sealed class RequesterIsAgentRule : ISurveyRule
{
    public string Name => "requester-is-agent";

    public RuleFinding Judge(SurveyFacts facts)
    {
        if (facts.Ticket.Requester is not { } requester) return RuleFinding.Unknown("requester");
        if (facts.Ticket.Agent is not { } agent) return RuleFinding.Unknown("agent");
        return requester.Id == agent.Id ? RuleFinding.Refuse("the requester is the agent who resolved it") : RuleFinding.Pass;
    }
}
