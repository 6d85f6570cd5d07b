using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Platform;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>The REST APIs of the site: asks who it is, finds the resource, and tells the caller how much is left of the rate limit.</summary>
internal sealed class JiraApi(JiraSite site, ApiSurroundings around) : IVendorApi
{
    private static readonly Account _stranger = new("", "", AccountKind.Atlassian);

    private readonly JiraDesk _desk = new(site, around);
    private readonly Credentials _credentials = new(around.Options, around.Wall);
    private readonly RateLimits _limits = new(around.Options.Limits && around.Options.Helpdesk == SimulatedHelpdesk.Jira, around.Wall);

    public IReadOnlyCollection<FaultKind> Faults { get; } =
        [FaultKind.FailedRows, FaultKind.IgnoredFields, FaultKind.Duplicates, FaultKind.Shrunk, FaultKind.Lag, FaultKind.Changing];

    public string? UserOf(ApiRequest request) =>
        _credentials.IssuesAt(request.Path) ? _credentials.Client(request) : _credentials.User(request.Authorization);

    public string CountedAs(ApiRequest request) => _credentials.IssuesAt(request.Path) ? "oauth_token" : Find(request, out _, out _)?.Counted ?? "other";

    public Reply Answer(ApiRequest request, List<RowWrite> writes)
    {
        if (_credentials.IssuesAt(request.Path))
        {
            return _credentials.Issue(request);
        }

        var route = Find(request, out var address, out var parts);
        if (address.Cloud is { } cloud && (cloud != JiraAddress.CloudId || !_desk.IsCloud))
        {
            return Failures.Gateway(404, "Not Found");
        }

        if (request.User.Length == 0 && route?.IsOpen != true)
        {
            return address.Cloud is null ? Failures.NotAuthenticated : Failures.Gateway(401, "Unauthorized");
        }

        if (route is null)
        {
            var elsewhere = Routes.All.Any(other => IsHere(other, address) && other.Match(address.Segments) is not null);
            return elsewhere ? Failures.Status(405, "Method Not Allowed") : Failures.Status(404, $"null for uri: {_desk.Address}{request.Path}");
        }

        var caller = request.User.Length == 0 ? _stranger : site.Accounts[request.User];
        var reply = _limits.Refuse(route, parts) ?? Answer(route, new JiraCall(_desk, request, address, parts, caller, writes));
        return _desk.IsCloud ? _limits.Tell(reply) : reply;
    }

    public int? PageSize(ApiRequest request) => CountedAs(request) is "search/jql" or "search" ? SearchRequest.PageSize(request) : null;

    public Reply Failure(int status, string sentence) =>
        status == 429 ? Failures.TooMany(around.Wall.GetUtcNow()) : Failures.Platform(status, sentence);

    public bool Happen(string ticketId, Happening what, List<RowWrite> writes)
    {
        if (site.Find(ticketId) is not { } issue)
        {
            return false;
        }

        new IssueLife(_desk).Happen(issue, what, writes);
        return true;
    }

    private static Reply Answer(Route route, JiraCall call)
    {
        try
        {
            return route.Answer(call);
        }
        catch (RefusedException refused)
        {
            return refused.Reply;
        }
    }

    private Route? Find(ApiRequest request, out JiraAddress address, out List<string> parts)
    {
        address = JiraAddress.Read(request.Path);
        parts = [];
        foreach (var route in Routes.All)
        {
            if (route.Method == request.Method && IsHere(route, address) && route.Match(address.Segments) is { } match)
            {
                parts = match;
                return route;
            }
        }

        return null;
    }

    private bool IsHere(Route route, JiraAddress address) =>
        (route.Reach == Reach.Both || route.Reach == (_desk.IsCloud ? Reach.Cloud : Reach.DataCenter))
        && (address.Version is "" or "2" or "latest" || (address.Version == "3" && _desk.IsCloud));
}
