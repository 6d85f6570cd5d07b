using CxKit.Core.Tickets;

namespace CxKit.Core.Surveys;

/// <summary>One customer asked once about one resolution.</summary>
public sealed record Invitation
{
    /// <summary>A random id, also written into the helpdesk's <c>WriteBack.Invited</c> field.</summary>
    public required string Id { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The ticket's id.</summary>
    public required string TicketId { get; init; }

    /// <summary>The ticket's number.</summary>
    public required string TicketNumber { get; init; }

    /// <summary>The resolution asked about.</summary>
    public required int Episode { get; init; }

    /// <summary>The survey.</summary>
    public required string SurveyId { get; init; }

    /// <summary>Whom it is for; <see langword="null"/> where the helpdesk names no requester.</summary>
    public string? PersonId { get; init; }

    /// <summary>The language the customer reads, as a tag; <see langword="null"/> if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>To whom and what the answer will belong, frozen at the offer.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>How many people the answer will stand for: 1 ÷ the probability with which the survey's sample drew this resolution; at least 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public InvitationState State { get; init; }

    /// <summary>When it is to be posted.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Until when it can be answered.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Why the helpdesk refused it.</summary>
    public string? Fault { get; init; }
}
