namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>A value of a clause: a text, nothing (<c>EMPTY</c>), or the result of a function such as <c>now()</c>.</summary>
internal sealed record JqlValue(string Text, bool IsEmpty = false, bool IsFunction = false);
