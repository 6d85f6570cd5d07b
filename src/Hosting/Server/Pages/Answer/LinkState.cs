using CxKit.Core.Surveys;

namespace CxKit.Server.Pages.Answer;

/// <summary>What an answer link is good for.</summary>
public enum LinkState
{
    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>Nobody was ever invited by it.</summary>
    Unknown,

    /// <summary>The time to answer is over.</summary>
    Expired,

    /// <summary>It was answered before.</summary>
    Used,
}

/// <summary>Reads the state of a link off its invitation.</summary>
internal static class LinkStates
{
    internal static LinkState Of(Invitation? invitation, DateTimeOffset now) => invitation switch
    {
        null => LinkState.Unknown,
        { State: InvitationState.Answered } => LinkState.Used,
        { ExpiresAt: { } end } when now > end => LinkState.Expired,
        _ => LinkState.Open,
    };

    /// <summary>The HTTP status of a link that cannot be answered.</summary>
    internal static int Status(this LinkState state, bool isPost) => state switch
    {
        LinkState.Unknown => StatusCodes.Status404NotFound,
        LinkState.Used when isPost => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status410Gone,
    };
}
