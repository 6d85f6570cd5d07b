namespace CxKit.Connectors;

/// <summary>An attempt failed, in a sentence that may leave the house; dies at the border of <see cref="AccountChannel"/>.</summary>
internal sealed class CallFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether sending it again at once is of use to calls that may be doubled.</summary>
    public bool IsWorthRepeating { get; init; }

    /// <summary>How long the helpdesk asked to be left alone.</summary>
    public TimeSpan? RestFor { get; init; }

    /// <summary>Whether the rest holds for every call of the account, not only for those under the same limit.</summary>
    public bool ConcernsAccount { get; set; }
}
