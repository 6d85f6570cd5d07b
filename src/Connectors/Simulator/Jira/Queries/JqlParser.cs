using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Reads a query: clauses joined by AND, OR and NOT, then the order.</summary>
internal sealed class JqlParser
{
    private readonly List<JqlToken> _tokens;
    private readonly JqlScope _scope;
    private int _at;

    private JqlParser(string text, JqlScope scope)
    {
        _tokens = JqlLexer.Cut(text);
        _scope = scope;
    }

    private JqlToken Current => _tokens[_at];

    /// <exception cref="JqlException">The query is refused, be it for one unknown value.</exception>
    public static JqlQuery Read(string text, JqlScope scope)
    {
        var parser = new JqlParser(text, scope);
        var condition = parser.Current.Kind == JqlTokenKind.End || parser.Current.Says("order") ? null : parser.Alternatives();
        var orderings = parser.Orderings();
        return parser.Current.Kind == JqlTokenKind.End
            ? new JqlQuery(condition, orderings)
            : throw JqlException.Syntax($"Expecting either 'OR' or 'AND' but got '{parser.Current.Text}'.", parser.Current.Position);
    }

    private Predicate<Issue> Alternatives()
    {
        var condition = Conjunction();
        while (Take("or"))
        {
            var (one, other) = (condition, Conjunction());
            condition = issue => one(issue) || other(issue);
        }

        return condition;
    }

    private Predicate<Issue> Conjunction()
    {
        var condition = Term();
        while (Take("and"))
        {
            var (one, other) = (condition, Term());
            condition = issue => one(issue) && other(issue);
        }

        return condition;
    }

    private Predicate<Issue> Term()
    {
        if (Take("not"))
        {
            var refused = Term();
            return issue => !refused(issue);
        }

        if (Current.Is(JqlTokenKind.Bracket, "("))
        {
            _at++;
            var inner = Alternatives();
            Close();
            return inner;
        }

        return JqlConditions.Compile(Clause(), _scope);
    }

    private JqlClause Clause()
    {
        var field = Name("field name");
        var token = Current;
        _at++;
        return token switch
        {
            { Kind: JqlTokenKind.Operator } => new(field, token.Text, [Value()]),
            _ when token.Says("in") => new(field, "in", Values()),
            _ when token.Says("not") && Take("in") => new(field, "not in", Values()),
            _ when token.Says("is") => new(field, Take("not") ? "is not" : "is", [Value()]),
            _ => throw JqlException.Syntax($"Expecting operator but got '{token.Text}'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.", token.Position),
        };
    }

    private List<JqlValue> Values()
    {
        if (!Current.Is(JqlTokenKind.Bracket, "("))
        {
            throw JqlException.Syntax($"Expecting '(' but got '{Current.Text}'.", Current.Position);
        }

        var values = new List<JqlValue>();
        do
        {
            _at++;
            values.Add(Value());
        }
        while (Current.Kind == JqlTokenKind.Comma);

        Close();
        return values;
    }

    private JqlValue Value()
    {
        if (Current.Says("empty") || Current.Says("null"))
        {
            _at++;
            return new("", IsEmpty: true);
        }

        var text = Name("value");
        if (!Current.Is(JqlTokenKind.Bracket, "("))
        {
            return new(text);
        }

        _at++;
        Close();
        return new(text, IsFunction: true);
    }

    private List<JqlOrdering> Orderings()
    {
        var orderings = new List<JqlOrdering>();
        if (!Take("order"))
        {
            return orderings;
        }

        if (!Take("by"))
        {
            throw JqlException.Syntax($"Expecting 'BY' but got '{Current.Text}'.", Current.Position);
        }

        while (true)
        {
            var field = Name("field name");
            var descending = Take("desc");
            if (!descending)
            {
                Take("asc");
            }

            orderings.Add(JqlOrdering.Of(field, descending, _scope));
            if (Current.Kind != JqlTokenKind.Comma)
            {
                return orderings;
            }

            _at++;
        }
    }

    private string Name(string what)
    {
        var token = Current;
        if (token.Kind is not (JqlTokenKind.Word or JqlTokenKind.Quoted))
        {
            throw JqlException.Syntax(
                token.Kind == JqlTokenKind.End ? $"Expecting a {what} at the end of the query." : $"Expecting a {what} but got '{token.Text}'.", token.Position);
        }

        if (token.Kind == JqlTokenKind.Word && JqlReserved.Words.Contains(token.Text))
        {
            throw JqlException.Syntax(
                $"'{token.Text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.", token.Position);
        }

        _at++;
        return token.Text;
    }

    private bool Take(string keyword)
    {
        if (!Current.Says(keyword))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Close()
    {
        if (!Current.Is(JqlTokenKind.Bracket, ")"))
        {
            throw JqlException.Syntax($"Expecting ')' before '{Current.Text}'.", Current.Position);
        }

        _at++;
    }
}
