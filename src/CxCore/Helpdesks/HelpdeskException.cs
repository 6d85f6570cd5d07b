namespace CxKit.Core.Helpdesks;

/// <summary>The helpdesk failed, or refused for good.</summary>
public sealed class HelpdeskException : Exception
{
    /// <summary>Creates the failure with a sentence that names account and endpoint, never a body, a header or a credential.</summary>
    public HelpdeskException(string message, bool isTransient, Exception? inner = null)
        : base(message, inner) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; }
}
