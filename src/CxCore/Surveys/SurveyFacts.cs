using CxKit.Core.Tickets;

namespace CxKit.Core.Surveys;

/// <summary>All that the survey rules may look at: stored facts at the time of the resolution, never the wall clock.</summary>
public sealed record SurveyFacts
{
    /// <summary>The survey in question.</summary>
    public required Survey Survey { get; init; }

    /// <summary>The resolved ticket.</summary>
    public required Ticket Ticket { get; init; }

    /// <summary>The latest change that the pull had seen when the ticket was judged.</summary>
    public required DateTimeOffset SeenUntil { get; init; }

    /// <summary>Resolutions before this time are history: <c>SurveyFrom</c> of the account, else the time it was enabled.</summary>
    public required DateTimeOffset AskFrom { get; init; }

    /// <summary>When, by the clock of resolutions, the requester was last asked; <see langword="null"/> if never.</summary>
    public DateTimeOffset? LastAskedAt { get; init; }

    /// <summary>The time the rules judge at.</summary>
    public DateTimeOffset JudgedAt => Ticket.JudgedAt;
}
