namespace CxKit.Connectors.Simulator;

/// <summary>The journal cannot be continued: it belongs to another desk, is held by another simulator, or is damaged; the message says which.</summary>
public sealed class JournalException : Exception
{
    internal JournalException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
