using System.Globalization;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>The refusals of the site: platform, bulk operations, service desk and gateway each have an envelope of their own.</summary>
internal static class Failures
{
    public static Reply NotAuthenticated { get; } = Status(401, "Client must be authenticated to access this resource.") with
    {
        Headers = [("WWW-Authenticate", "Basic realm=\"Jira\""), ("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")],
    };

    public static Reply NotAdmin { get; } = Platform(403, "Only Jira administrators can do this.");

    /// <summary>The same words for what is not there and for what the caller may not see.</summary>
    public static Reply NoIssue { get; } = Platform(404, "Issue does not exist or you do not have permission to see it.");

    public static Reply Unreadable { get; } = Platform(400, "There was an error parsing JSON. Check that your request body is valid.");

    public static Reply Platform(int status, params string[] messages) => Reply.Of(status, new { errorMessages = messages, errors = new { } });

    public static Reply Fields(IReadOnlyDictionary<string, string> errors) =>
        Reply.Of(400, new { errorMessages = Array.Empty<string>(), errors });

    public static Reply Field(string field, string message) => Fields(new Dictionary<string, string> { [field] = message });

    public static Reply Bulk(int status, string message) => Reply.Of(status, new { errors = new[] { new { message } } });

    public static Reply ServiceDesk(int status, string message) => Reply.Of(status, new
    {
        errorMessage = message,
        i18nErrorMessage = new { i18nKey = "sd.rest.error", parameters = Array.Empty<string>() },
    });

    public static Reply Gateway(int status, string message) => Reply.Of(status, new { code = status, message });

    /// <summary>What answers where no resource is.</summary>
    public static Reply Status(int status, string message) => Reply.Of(status, new Dictionary<string, object> { ["message"] = message, ["status-code"] = status });

    /// <summary>A limit is reached; the reason says which.</summary>
    public static Reply TooMany(DateTimeOffset now, string reason = "jira-burst-based") => Platform(429, "Rate limit exceeded.") with
    {
        Headers =
        [
            ("Retry-After", "1"),
            ("X-RateLimit-Limit", "350"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset", now.AddSeconds(1).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
            ("RateLimit-Reason", reason),
        ],
    };
}
