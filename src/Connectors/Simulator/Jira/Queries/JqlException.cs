namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>A query that the vendor refuses; the message is the vendor's kind of sentence.</summary>
internal sealed class JqlException(string message) : Exception(message)
{
    public static JqlException Syntax(string what, int position) => new($"Error in the JQL Query: {what} (line 1, character {position + 1})");
}
