using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors;

/// <summary>
/// A JSONPath into a record. The forms that integrators write, a field, a field of a field and the one of a list that has an id, are
/// walked without being parsed again for every record; the others are left to the JSON library.
/// </summary>
internal sealed partial class FieldPath
{
    private readonly string _path;
    private readonly string[]? _names;
    private readonly (string Name, JToken Value)? _choice;

    public FieldPath(string path)
    {
        _path = path;
        Root = RootOf(path) ?? throw new ArgumentException("The path begins with no field.", nameof(path));
        var rest = path[Begin().Match(path).Length..];
        if (Choice().Match(rest) is { Success: true } match)
        {
            _choice = (match.Groups["by"].Value, match.Groups["number"].Success ? long.Parse(match.Groups["number"].ValueSpan, null) : match.Groups["text"].Value);
            rest = match.Groups["rest"].Value;
        }
        if (Names().Match(rest) is { Success: true } names) _names = [.. names.Groups["name"].Captures.Select(c => c.Value)];
    }

    /// <summary>The name of the field that the path begins with.</summary>
    public string Root { get; }

    /// <summary>The name of the field that a path begins with, or <see langword="null"/> if it begins otherwise.</summary>
    public static string? RootOf(string path) => Begin().Match(path) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>What the path leads to.</summary>
    public IEnumerable<JToken> Select(JObject fields)
    {
        if (_names is null) return fields.SelectTokens(_path);
        var found = fields[Root];
        if (_choice is var (by, value)) found = One(found as JArray, by, value);
        foreach (var name in _names) found = (found as JObject)?[name];
        return found is null ? [] : [found];
    }

    private static JObject? One(JArray? several, string by, JToken value)
    {
        for (var place = 0; place < several?.Count; place++)
        {
            if (several[place] is JObject item && JToken.DeepEquals(item[by], value)) return item;
        }
        return null;
    }

    [GeneratedRegex(@"^\$(\.(?<name>[\w-]+)|\['(?<name>[^']+)'\])", RegexOptions.ExplicitCapture)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^\[\?\(\s*@\.(?<by>\w+)\s*==\s*((?<number>\d{1,18})|'(?<text>[^'\\]*)')\s*\)\](?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^(\.(?<name>[\w-]+))*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
