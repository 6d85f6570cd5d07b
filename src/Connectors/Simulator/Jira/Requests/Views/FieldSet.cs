using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>The fields that a caller wants to see; <c>*all</c>, <c>*navigable</c> and <c>-field</c> are understood.</summary>
internal sealed class FieldSet
{
    private readonly bool _all;
    private readonly HashSet<string> _named;
    private readonly HashSet<string> _left;

    private FieldSet(IReadOnlyCollection<string> names)
    {
        _named = names.Where(name => name[0] is not ('*' or '-')).ToHashSet(StringComparer.Ordinal);
        _left = names.Where(name => name[0] == '-').Select(name => name[1..]).ToHashSet(StringComparer.Ordinal);
        _all = names.Contains("*all") || names.Contains("*navigable") || (_named.Count == 0 && _left.Count > 0);
        if (names.Contains("*navigable") && !_named.Contains("comment"))
        {
            _left.Add("comment");
        }
    }

    /// <summary>Nothing but the id is asked for.</summary>
    public bool IsIdOnly => !_all && _named.All(name => name == "id");

    /// <summary>Only what the index itself holds is asked for: pages may be long.</summary>
    public bool IsLight => !_all && _named.All(name => name is "id" or "key" or "issuekey");

    public static FieldSet Of(IEnumerable<string> names, string otherwise)
    {
        var asked = names.SelectMany(name => name.Split(',')).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        return new(asked.Count > 0 ? asked : [otherwise]);
    }

    public IEnumerable<Field> Of(IReadOnlyList<Field> fields) => fields.Where(field =>
        field.Id != "issuekey" && (_all || _named.Contains(field.Id)) && !_left.Contains(field.Id));
}
