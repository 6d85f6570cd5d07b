using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>What became of an invitation: delivered with its times, waiting again from a due time, or undeliverable with its fault.</summary>
public sealed record Settlement(string InvitationId, InvitationState State)
{
    /// <summary>When it was posted.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Until when it can be answered.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>From when on to try again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why the helpdesk refused it.</summary>
    public string? Fault { get; init; }
}
