using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>What a search asks for, by body or by query.</summary>
internal sealed record SearchRequest(string Jql, int MaxResults, int StartAt, string? Token, FieldSet Fields, bool WithChangelog, IReadOnlyList<string> Properties, IReadOnlySet<int> Reconciled)
{
    private const int UsualPage = 50;

    /// <summary>How many issues a search asks for, before it is read as a whole.</summary>
    public static int PageSize(ApiRequest request)
    {
        if (request.Method == "GET")
        {
            return request.Number("maxResults", UsualPage);
        }

        try
        {
            using var body = JsonDocument.Parse(request.Body);
            return body.RootElement.Number("maxResults") ?? UsualPage;
        }
        catch (JsonException)
        {
            return UsualPage;
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="usualFields">What is shown where no field is named.</param>
    public static SearchRequest Read(JiraCall call, string usualFields)
    {
        if (call.Request.Method == "GET")
        {
            var query = call.Request;
            return new(
                query["jql"] ?? "", query.Number("maxResults", UsualPage), query.Number("startAt", 0), query["nextPageToken"], FieldSet.Of([query["fields"] ?? ""], usualFields),
                HasChangelog(query["expand"]), Split(query["properties"]), Numbers(Split(query["reconcileIssues"])));
        }

        var body = call.Body;
        var expand = body.At("expand") is { ValueKind: JsonValueKind.Array } ? string.Join(',', body.Texts("expand")) : body.Text("expand");
        return new(
            body.Text("jql") ?? "", body.Number("maxResults") ?? UsualPage, body.Number("startAt") ?? 0, body.Text("nextPageToken"), FieldSet.Of(body.Texts("fields"), usualFields),
            HasChangelog(expand), body.Texts("properties"), Numbers(body.Texts("reconcileIssues")));
    }

    /// <summary>The page token of a position: it names a place in the list, not a row.</summary>
    public string TokenAt(int offset) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{offset} {Fingerprint()}"));

    /// <summary>The position that a token names.</summary>
    /// <exception cref="RefusedException">It belongs to another query, or is none.</exception>
    public int Position()
    {
        if (Token is null)
        {
            return 0;
        }

        var bytes = new byte[Token.Length];
        var parts = Convert.TryFromBase64String(Token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(' ') : [];
        return parts is [var offset, var fingerprint] && fingerprint == Fingerprint() && int.TryParse(offset, out var position)
            ? position
            : throw new RefusedException(Failures.Platform(400, "The provided next page token is invalid or expired."));
    }

    private static bool HasChangelog(string? expand) => expand?.Split(',').Contains("changelog") == true;

    private static string[] Split(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static HashSet<int> Numbers(IEnumerable<string> texts) =>
        texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw NotAnId()).ToHashSet();

    private static RefusedException NotAnId() => new(Failures.Platform(400, "reconcileIssues takes ids of issues."));

    private string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Jql)))[..12];
}
