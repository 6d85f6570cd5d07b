using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The refusals of the API, in the vendor's four shapes.</summary>
internal static class Errors
{
    public static Reply NotAuthenticated { get; } = Reply.Of(401, new { error = "Couldn't authenticate you" });

    public static Reply BadToken { get; } = Reply.Of(401, new
    {
        error = "invalid_token",
        error_description = "The access token provided is expired, revoked, malformed or invalid for other reasons.",
    });

    public static Reply Forbidden { get; } = Titled(403, "Forbidden", "You do not have access to this page. Please contact the account owner of this help desk for further help.");

    public static Reply NotFound { get; } = Plain(404, "RecordNotFound", "Not found");

    public static Reply NoEndpoint { get; } = Titled(404, "Invalid endpoint", "Not found");

    public static Reply TooDeep { get; } = Titled(400, "InvalidPaginationDepth", "Number of pages exceeds the limit");

    public static Reply TooRecent { get; } = Plain(422, "InvalidValue", "Too recent start_time. Use a start_time older than 60 seconds");

    public static Reply Conflict { get; } = Plain(
        409, "UpdateConflict", "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.");

    /// <summary>What <c>RecordInvalid</c> says of a closed ticket.</summary>
    public const string ClosedDetails = "Status: closed prevents ticket update";

    public static Reply Closed { get; } = Invalid("status", ClosedDetails, "ClosedPreventsTicketUpdate");

    public static Reply Unreadable { get; } = Plain(400, "UnprocessableEntity", "The request body could not be parsed as JSON");

    public static Reply Plain(int status, string error, string description) => Reply.Of(status, new { error, description });

    public static Reply Invalid(string field, string description, string error) => Reply.Of(422, new
    {
        error = "RecordInvalid",
        description = "Record validation errors",
        details = new Dictionary<string, object> { [field] = new[] { new { description, error } } },
    });

    /// <summary>The shape of webhooks and surveys.</summary>
    public static Reply Listed(int status, string code, string title) => Reply.Of(status, new { errors = new[] { new { code, status = $"{status}", title } } });

    public static Reply TooManyJobs(IEnumerable<string> jobs) => Reply.Of(429, new
    {
        error = "TooManyJobs",
        description = "Too many jobs queued or running. Please wait for the jobs to complete and then try again.",
        current_job_ids = jobs,
    });

    private static Reply Titled(int status, string title, string message) => Reply.Of(status, new { error = new { title, message } });
}

/// <summary>A refusal that ends a request wherever it is noticed.</summary>
internal sealed class RefusedException(Reply reply) : Exception
{
    public Reply Reply => reply;
}
