namespace CxKit.Core.Surveys.Rules;

/// <summary>The catalogue of survey rules. The order is the order of judging: the first refusal is the reason, quarantine comes last.</summary>
public static class SurveyRules
{
    /// <summary>All rules, in the order in which they judge.</summary>
    public static IReadOnlyList<ISurveyRule> All { get; } =
    [
        new KindRule(),
        new BeforeStartRule(),
        new TooOldRule(),
        new RequesterIsAgentRule(),
        new ClosedByAutomationRule(),
        new NoHumanReplyRule(),
        new SampleRule(),
        new QuarantineRule(),
    ];
}
