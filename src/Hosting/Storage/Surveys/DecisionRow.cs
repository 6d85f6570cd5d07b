using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>A row of the decisions.</summary>
internal sealed record DecisionRow
{
    internal const string Select =
        "select account, ticket, episode, survey, judged_at JudgedAt, refused_by RefusedBy, reason, unknown_facts UnknownFacts from decision";

    public required string Account { get; init; }

    public required string Ticket { get; init; }

    public int Episode { get; init; }

    public required string Survey { get; init; }

    public long JudgedAt { get; init; }

    public string? RefusedBy { get; init; }

    public string? Reason { get; init; }

    public required string UnknownFacts { get; init; }

    internal static DecisionRow Of(Decision decision) => new()
    {
        Account = decision.Account,
        Ticket = decision.TicketId,
        Episode = decision.Episode,
        Survey = decision.SurveyId,
        JudgedAt = decision.JudgedAt.ToStored(),
        RefusedBy = decision.RefusedBy,
        Reason = decision.Reason,
        UnknownFacts = StoredJson.Write(decision.UnknownFacts),
    };

    internal Decision ToDecision() => new()
    {
        Account = Account,
        TicketId = Ticket,
        Episode = Episode,
        SurveyId = Survey,
        JudgedAt = JudgedAt.ToMoment(),
        RefusedBy = RefusedBy,
        Reason = Reason,
        UnknownFacts = StoredJson.Read<IReadOnlyList<string>>(UnknownFacts),
    };
}
