using System.Globalization;
using System.Text.RegularExpressions;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>A path of the API without its version and suffix, taken apart: <c>tickets/7/comments</c> has the name <c>tickets/comments</c> and the id 7.</summary>
internal sealed partial record Route(string Name, string? Id)
{
    public static Route? Read(string path)
    {
        if (!path.StartsWith("/api/v2/", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path["/api/v2/".Length..].TrimEnd('/');
        rest = rest.EndsWith(".json", StringComparison.Ordinal) ? rest[..^".json".Length] : rest;
        var parts = rest.Split('/');
        var id = Array.FindIndex(parts, IsId);
        return id < 0 ? new(rest, null) : new(string.Join('/', parts.Where((_, i) => i != id)), parts[id]);
    }

    /// <summary>The id as a number.</summary>
    /// <exception cref="RefusedException">There is none: no such record.</exception>
    public long Number => long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(Errors.NotFound);

    // Numbers, and the ids of jobs, webhooks and survey answers.
    private static bool IsId(string part) => Pattern().IsMatch(part);

    [GeneratedRegex("^([0-9]+|V3-[0-9a-f]+|[0-9A-Z]{26})$")]
    private static partial Regex Pattern();
}
