using CxKit.Core.Statistics;

namespace CxKit.Core.Surveys.Rules;

/// <summary>Asks after a share of the resolutions, drawn by a hash of account, ticket, episode and survey: a re-run draws the same.</summary>
internal sealed class SampleRule : ISurveyRule
{
    public string Name => "sample";

    public RuleFinding Judge(SurveyFacts facts)
    {
        var share = facts.Survey.Sample;
        if (share >= 1) return RuleFinding.Pass;
        var (ticket, survey) = (facts.Ticket, facts.Survey);
        var draw = HashDraw.Of(ticket.Account, ticket.Id, Words.Of(ticket.Episode), survey.Id);
        return draw < share
            ? RuleFinding.Pass
            : RuleFinding.Refuse($"not drawn: {Words.Of(draw)} is not below the sample of {Words.Of(share)}");
    }
}
