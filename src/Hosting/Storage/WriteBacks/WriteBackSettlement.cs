using CxKit.Core.Helpdesks;

namespace CxKit.Storage;

/// <summary>What became of a marked ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Mark">The mark that was read.</param>
/// <param name="Result">Done, refused (visible with its reason), or to be tried again.</param>
public sealed record WriteBackSettlement(string TicketId, long Mark, ItemResult Result)
{
    /// <summary>What was written; <see langword="null"/> if nothing had to be or could be.</summary>
    public SatisfactionFields? Written { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From when on to try again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }
}
