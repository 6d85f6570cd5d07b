namespace CxKit.Storage;

/// <summary>What became of an answer.</summary>
public enum AnswerOutcome
{
    /// <summary>Stored, durably.</summary>
    Stored,

    /// <summary>The link was used before; the first answer stays.</summary>
    AlreadyAnswered,

    /// <summary>The time to answer is over.</summary>
    Expired,

    /// <summary>No such link.</summary>
    UnknownLink,
}
