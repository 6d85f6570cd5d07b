using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The REST API of the account: knows its callers, keeps its limits, and sends each request where it belongs.</summary>
internal sealed class ZendeskApi : IVendorApi
{
    private readonly Account _account;
    private readonly Credentials _credentials;
    private readonly RateLimits _limits;
    private readonly TicketLife _life;
    private readonly Switchboard _switchboard;
    private readonly WebhookCalls _calls;
    private readonly TimeProvider _clock;

    public ZendeskApi(Account account, ApiSurroundings around)
    {
        _account = account;
        _clock = around.Clock;
        _credentials = new(around.Options, around.Wall);
        _limits = new(around.Options.Limits, around.Wall);
        _life = new(account);
        _switchboard = new(account, _life, around);
        _calls = new(account, around.Clock);
    }

    public IReadOnlyCollection<FaultKind> Faults { get; } =
        [FaultKind.FailedRows, FaultKind.TooManyJobs, FaultKind.IgnoredFields, FaultKind.Duplicates, FaultKind.Lag, FaultKind.Changing];

    public string? UserOf(ApiRequest request) =>
        request.Path == Credentials.TokenPath ? _credentials.Client(request) : _credentials.User(request.Authorization);

    public string CountedAs(ApiRequest request) => (request.Method, Route.Read(request.Path)) switch
    {
        (_, null) => request.Path == Credentials.TokenPath ? "oauth/tokens" : "other",
        ("PUT", { Name: "tickets" }) => Says(request) ? "tickets/comments" : "tickets/fields",
        ("POST", { Name: "tickets" }) => "tickets/create",
        (_, { } route) => route.Name,
    };

    public int? PageSize(ApiRequest request) => request.Method != "GET" || Route.Read(request.Path) is not { Id: null } route
        ? null
        : request.Number("per_page", request.Number("page[size]", route.Name.StartsWith("incremental/", StringComparison.Ordinal) ? TicketExport.MostRows : 100));

    public Reply Answer(ApiRequest request, List<RowWrite> writes)
    {
        if (request.Path == Credentials.TokenPath)
        {
            return _credentials.Issue(request);
        }

        if (Route.Read(request.Path) is not { } route)
        {
            return Errors.NoEndpoint;
        }

        if (request.User.Length == 0)
        {
            // Who is nobody is told so, and it looks like a success.
            return Credentials.IsBearer(request.Authorization) ? Errors.BadToken
                : route.Name == "users/me" ? Reply.Of(200, PeopleView.Nobody)
                : Errors.NotAuthenticated;
        }

        return _limits.Answer(request, route, () => Serve(request, route, writes));
    }

    public Reply Failure(int status, string sentence) => status switch
    {
        429 => RateLimits.Refusal(1),
        504 => new(504, "upstream request timeout"u8.ToArray()) { ContentType = "text/plain" },
        413 => Errors.Plain(413, "RequestEntityTooLarge", sentence),
        _ => Errors.Plain(status, status == 503 ? "ServiceUnavailable" : "InternalError", sentence),
    };

    public bool Happen(string ticketId, Happening what, List<RowWrite> writes)
    {
        if (!long.TryParse(ticketId, out var id) || _account.Tickets.GetValueOrDefault(id) is not { } ticket)
        {
            return false;
        }

        var ledger = new Ledger(_account, writes, _clock.GetUtcNow());
        _life.Happen(ticket, what, ledger);
        _calls.Tell(ledger.Audits);
        return true;
    }

    private static bool Says(ApiRequest request)
    {
        try
        {
            return RequestBody.Maybe(request, "ticket") is { ValueKind: System.Text.Json.JsonValueKind.Object } ticket && ticket.TryGetProperty("comment", out _);
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private Reply Serve(ApiRequest request, Route route, List<RowWrite> writes)
    {
        if (!_credentials.Allows(request.Authorization, request.Method == "GET", route.Name))
        {
            return Errors.Forbidden;
        }

        var ledger = new Ledger(_account, writes, _clock.GetUtcNow());
        try
        {
            return _switchboard.Answer(request, route, ledger);
        }
        catch (RefusedException refused)
        {
            return refused.Reply;
        }
        finally
        {
            _calls.Tell(ledger.Audits);
        }
    }
}
