using System.Text;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class JqlLexer(string text)
{
    private const string Stops = " \t\r\n()=!<>~,\"'";

    private int _at;

    public static List<JqlToken> Cut(string text)
    {
        var lexer = new JqlLexer(text);
        var tokens = new List<JqlToken>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != JqlTokenKind.End);

        return tokens;
    }

    private JqlToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var start = _at;
        if (start == text.Length)
        {
            return new(JqlTokenKind.End, "", start);
        }

        switch (text[_at++])
        {
            case '(' or ')':
                return new(JqlTokenKind.Bracket, text[start.._at], start);
            case ',':
                return new(JqlTokenKind.Comma, ",", start);
            case '"' or '\'':
                return new(JqlTokenKind.Quoted, Quoted(text[start], start), start);
            case '=' or '!' or '<' or '>' or '~':
                if (_at < text.Length && (text[_at] == '=' || (text[start] == '!' && text[_at] == '~')) && text[start] is not ('=' or '~'))
                {
                    _at++;
                }

                return new(JqlTokenKind.Operator, text[start.._at], start);
            default:
                while (_at < text.Length && !Stops.Contains(text[_at], StringComparison.Ordinal))
                {
                    _at++;
                }

                return new(JqlTokenKind.Word, text[start.._at], start);
        }
    }

    private string Quoted(char quote, int start)
    {
        var content = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
            }

            content.Append(text[_at++]);
        }

        if (_at++ >= text.Length)
        {
            throw JqlException.Syntax("The quoted string has not been completed.", start);
        }

        return content.ToString();
    }
}
