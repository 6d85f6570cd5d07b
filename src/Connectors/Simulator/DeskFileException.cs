namespace CxKit.Connectors.Simulator;

/// <summary>The file of a desk cannot be used; the message names file, line, column and value, and what to do.</summary>
public sealed class DeskFileException : Exception
{
    internal DeskFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
