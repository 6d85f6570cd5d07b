namespace CxKit.Core.Surveys.Rules;

/// <summary>Leaves a person in peace after having been asked, whichever survey and account asked; late arrivals count backwards too.</summary>
internal sealed class QuarantineRule : ISurveyRule
{
    public string Name => "quarantine";

    public RuleFinding Judge(SurveyFacts facts)
    {
        if (facts.Ticket.Requester is null) return RuleFinding.Unknown("requester");
        if (facts.LastAskedAt is not { } last) return RuleFinding.Pass;
        var apart = (facts.JudgedAt - last).Duration();
        return apart >= facts.Survey.Quarantine
            ? RuleFinding.Pass
            : RuleFinding.Refuse($"the requester was asked about a resolution on {Words.Of(last)}, {Words.Of(apart)} from this one; the quarantine is {Words.Of(facts.Survey.Quarantine)}");
    }
}
