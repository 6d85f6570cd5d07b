namespace CxKit.Connectors.ServiceNow;

/// <summary>What all rows of a stream have in common: a column has one of these values.</summary>
internal sealed record Condition(string Column, params IReadOnlyList<string> Values)
{
    /// <summary>The condition as a part of an encoded query.</summary>
    public override string ToString() => Values is [var only] ? $"{Column}={only}" : $"{Column}IN{string.Join(',', Values)}";

    /// <summary>Whether a row keeps to it: the helpdesk ignores a condition on a column that the user may not read.</summary>
    public bool Holds(Row row) => Values.Contains(row.Required(Column), StringComparer.OrdinalIgnoreCase);
}
