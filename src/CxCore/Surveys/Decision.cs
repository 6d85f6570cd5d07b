using CxKit.Core.Surveys.Rules;

namespace CxKit.Core.Surveys;

/// <summary>Whether the customer of one resolved episode is asked, and why not; once taken it stays.</summary>
public sealed record Decision
{
    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string TicketId { get; init; }

    /// <summary>The resolution judged, from 1 on.</summary>
    public required int Episode { get; init; }

    /// <summary>The survey judged.</summary>
    public required string SurveyId { get; init; }

    /// <summary>The time judged at: that of the resolution.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>The rule that refused; <see langword="null"/> if the survey was offered.</summary>
    public string? RefusedBy { get; init; }

    /// <summary>The refusal in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The facts that rules would have needed and nobody knew.</summary>
    public IReadOnlyList<string> UnknownFacts { get; init; } = [];

    /// <summary>Whether the survey was offered.</summary>
    public bool IsOffered => RefusedBy is null;

    /// <summary>Judges a resolution by the rules, in their order: the first that refuses gives the reason.</summary>
    public static Decision Take(SurveyFacts facts, IReadOnlyList<ISurveyRule> rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        var unknown = new List<string>();
        foreach (var rule in rules)
        {
            var finding = rule.Judge(facts);
            if (finding.Refusal is { } reason) return Of(facts, unknown) with { RefusedBy = rule.Name, Reason = reason };
            if (finding.UnknownFact is { } fact && !unknown.Contains(fact)) unknown.Add(fact);
        }

        return Of(facts, unknown);
    }

    private static Decision Of(SurveyFacts facts, IReadOnlyList<string> unknown) => new()
    {
        Account = facts.Ticket.Account,
        TicketId = facts.Ticket.Id,
        Episode = facts.Ticket.Episode,
        SurveyId = facts.Survey.Id,
        JudgedAt = facts.JudgedAt,
        UnknownFacts = unknown,
    };
}
