using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The refusals of the API, in the vendor's envelope.</summary>
internal static class Failures
{
    public static Reply NotAuthenticated { get; } = Failure(401, "User Not Authenticated", "Required to provide Auth information") with
    {
        Headers = [("WWW-Authenticate", "Basic realm=\"Service-now\"")],
    };

    public static Reply NoRecord { get; } = Failure(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");

    public static Reply NoResource { get; } = Failure(400, "Requested URI does not represent any resource", null);

    public static Reply NoSuchMethod { get; } = Failure(405, "Method not supported", null);

    /// <summary>The old version's answer to a list without rows.</summary>
    public static Reply NothingMatches { get; } = Failure(404, "No Record found", "Records matching query not found");

    /// <summary>What the user's roles do not allow.</summary>
    public static Reply Forbidden(string operation) =>
        Failure(403, "Operation Failed", $"ACL Exception {operation} Failed due to security constraints");

    public static Reply InvalidTable(string name) => Failure(400, $"Invalid table {name}", null);

    public static Reply Unreadable(string detail) => Failure(400, "Exception while reading request", detail);

    /// <summary>A failure of the server; a body that is too large is refused as unreadable.</summary>
    public static Reply Of(int status, string detail) => status switch
    {
        413 => Unreadable(detail),
        429 => Failure(status, "Rate limit exceeded", detail) with
        {
            Headers = [("X-RateLimit-Limit", "100"), ("X-RateLimit-Rule", "00000000000000000000000000000001")],
        },
        _ => Failure(status, "Transaction failed", detail),
    };

    private static Reply Failure(int status, string message, string? detail) =>
        Reply.Of(status, new { error = new { message, detail }, status = "failure" });
}
