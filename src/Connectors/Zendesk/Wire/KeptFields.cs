using System.Globalization;
using System.Text.RegularExpressions;

namespace CxKit.Connectors.Zendesk;

/// <summary>The fields of a ticket that are kept whole, and which of the account's own.</summary>
/// <param name="names">The names of the fields.</param>
/// <param name="wanted">The ids of the account's own that are wanted; <see langword="null"/> wants all of them.</param>
internal sealed partial class KeptFields(IReadOnlySet<string> names, IReadOnlySet<long>? wanted)
{
    /// <summary>The name under which an account's own fields lie.</summary>
    public const string Own = "custom_fields";

    public static KeptFields None { get; } = new(new HashSet<string>(), null);

    // Asked for every field of every ticket, and mostly about none or one.
    private readonly string[] _names = [.. names];

    public bool Holds(string name) => Array.IndexOf(_names, name) >= 0;

    /// <summary>One of the account's own fields.</summary>
    public static KeptFields Only(long id) => new(new HashSet<string> { Own }, new HashSet<long> { id });

    /// <summary>The fields that paths begin with; of the account's own those that are named by their ids, if all are.</summary>
    public static KeptFields Of(FieldPaths paths)
    {
        var own = paths.Named().Select(p => p.Path).Where(p => p.Contains(Own, StringComparison.Ordinal)).Select(p => OwnById().Match(p)).ToList();
        var ids = own.TrueForAll(m => m.Success) ? own.Select(m => long.Parse(m.Groups["id"].Value, CultureInfo.InvariantCulture)).ToHashSet() : null;
        return new(new FieldMap(paths).Roots, ids);
    }

    public bool IsWanted(long id) => wanted?.Contains(id) ?? true;

    [GeneratedRegex(@"^\$\.custom_fields\[\?\(\s*@\.id\s*==\s*(?<id>[0-9]{1,18})\s*\)\](\.value)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnById();
}
