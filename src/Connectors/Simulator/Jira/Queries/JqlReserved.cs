using System.Collections.Frozen;

namespace CxKit.Connectors.Simulator.Jira.Queries;

/// <summary>Words that mean something in the language, or once may: as a value or a name they must be quoted.</summary>
internal static class JqlReserved
{
    public static readonly FrozenSet<string> Words = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "abort", "access", "add", "after", "alias", "all", "alter", "and", "any", "asc", "avg", "before", "begin", "between", "boolean", "by", "byte",
        "cf", "changed", "char", "character", "check", "column", "commit", "connect", "count", "create", "current", "date", "decimal", "default",
        "delete", "desc", "distinct", "drop", "else", "empty", "end", "escape", "exclusive", "execute", "exists", "explain", "false", "fetch", "field",
        "file", "first", "float", "for", "from", "function", "go", "goto", "grant", "group", "having", "identified", "if", "immediate", "in",
        "increment", "index", "initial", "inner", "input", "insert", "int", "integer", "intersect", "into", "is", "isempty", "isnull", "join", "last",
        "left", "like", "limit", "lock", "long", "max", "min", "minus", "mode", "modify", "modulo", "more", "multiply", "next", "not", "null", "number",
        "object", "of", "on", "option", "or", "order", "outer", "output", "power", "previous", "prior", "privileges", "public", "raise", "raw", "remainder",
        "rename", "resource", "return", "returns", "revoke", "right", "row", "rowid", "rownum", "rows", "select", "session", "set", "share", "size",
        "sqrt", "start", "strict", "string", "subtract", "sum", "synonym", "table", "then", "to", "trans", "transaction", "trigger", "true", "union",
        "unique", "update", "user", "validate", "values", "view", "was", "when", "whenever", "where", "while", "with",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
