namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>One word, text, operator or bracket of a query, and where it begins.</summary>
internal readonly record struct JqlToken(JqlTokenKind Kind, string Text, int Position)
{
    public bool Says(string keyword) => Kind == JqlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    public bool Is(JqlTokenKind kind, string text) => Kind == kind && Text == text;
}

/// <summary>What a token is.</summary>
internal enum JqlTokenKind
{
    Word,
    Quoted,
    Operator,
    Bracket,
    Comma,
    End,
}
