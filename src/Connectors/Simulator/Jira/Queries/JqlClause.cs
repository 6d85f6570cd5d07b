namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>A field compared with values; the operator in lower case, such as <c>&gt;=</c> or <c>not in</c>.</summary>
internal sealed record JqlClause(string Field, string Operator, IReadOnlyList<JqlValue> Values)
{
    public bool IsNegative => Operator is "!=" or "not in" or "is not" or "!~";

    public JqlException Unsupported() =>
        new($"The operator '{Operator}' is not supported by the '{Field}' field.");

    public JqlException Unknown(string value) =>
        new($"The value '{value}' does not exist for the field '{Field}'.");
}
