using CxKit.Core.Surveys;
using CxKit.Core.Surveys.Rules;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Surveys;

/// <summary>Facts that no rule refuses and of which none is unknown.</summary>
internal static class SomeFacts
{
    internal static SurveyFacts Plain { get; } = new()
    {
        Survey = new Survey { Id = "closed-ticket" },
        Ticket = Some.Resolved() with { Agent = new Person("bob"), FirstReplyAt = Some.Monday.AddHours(1), RepliesAreKnown = true, ResolvedByAutomation = false },
        SeenUntil = Some.Monday.AddDays(1),
        AskFrom = Some.Monday,
    };

    internal static RuleFinding Judge(string rule, SurveyFacts facts) => SurveyRules.All.Single(r => r.Name == rule).Judge(facts);
}
