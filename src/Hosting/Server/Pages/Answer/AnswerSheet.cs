namespace CxKit.Server.Pages.Answer;

/// <summary>The question as it is put to the customer, with what they filled in so far.</summary>
/// <param name="TicketNumber">The ticket asked about.</param>
public sealed record AnswerSheet(string TicketNumber)
{
    /// <summary>The score chosen so far; nothing is chosen for the customer.</summary>
    public int? Score { get; init; }

    /// <summary>Whether the score was the customer's click in the message.</summary>
    public bool WasClickedInMessage { get; init; }

    /// <summary>The comment written so far.</summary>
    public string? Comment { get; init; }

    /// <summary>What has to be put right before it can be stored.</summary>
    public SheetFault Fault { get; init; }
}

/// <summary>What can be wrong with a filled-in sheet.</summary>
public enum SheetFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No score was chosen, or one that is not on the scale.</summary>
    NoScore,

    /// <summary>The comment is too long.</summary>
    CommentTooLong,
}
