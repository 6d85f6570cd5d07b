namespace CxKit.Core.Directory;

/// <summary>A call that reached the telephone system, answered or not.</summary>
/// <param name="Id">The telephone system's id of the call.</param>
/// <param name="At">When the caller began to wait.</param>
public sealed record PhoneCall(string Id, DateTimeOffset At)
{
    /// <summary>The team or queue that was called.</summary>
    public string? Team { get; init; }

    /// <summary>How long the caller waited until somebody answered, or until the caller hung up.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>Whether somebody answered; otherwise the caller gave up.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>How long the two spoke, where it was recorded.</summary>
    public TimeSpan? Talked { get; init; }
}
