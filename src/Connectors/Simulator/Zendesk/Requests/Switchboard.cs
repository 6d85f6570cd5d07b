using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Which page answers which request.</summary>
internal sealed class Switchboard
{
    private readonly Account _account;
    private readonly Func<string> _address;
    private readonly Listing _listing;
    private readonly PeopleView _people;
    private readonly PeopleEditor _peopleEditor;
    private readonly TicketPages _tickets;
    private readonly TicketCreation _creation;
    private readonly TicketExport _export;
    private readonly TimeExports _times;
    private readonly Jobs _jobs;
    private readonly BulkUpdates _bulk;
    private readonly FieldPages _fields;
    private readonly FormPages _forms;
    private readonly RatingPages _ratings;
    private readonly SurveyPages _surveys;
    private readonly WebhookPages _webhooks;
    private readonly SearchPages _search;

    public Switchboard(Account account, TicketLife life, ApiSurroundings around)
    {
        _account = account;
        _address = around.Address;
        _listing = new(_address);
        _people = new(account, _address);
        _peopleEditor = new(account);
        var tickets = new TicketView(account, _address);
        var sideLoads = new SideLoads(account, _people);
        var events = new EventView(account);
        var editor = new TicketEditor(account);
        _tickets = new(account, tickets, editor, life, sideLoads, _listing);
        _creation = new(account, tickets, editor, _address);
        _export = new(account, tickets, sideLoads, life, _address);
        _times = new(account, events, _people, _listing);
        _jobs = new(account, around.Clock, _address);
        _bulk = new(account, editor, _peopleEditor, _jobs);
        _fields = new(account, _listing, new FieldView(_address));
        _forms = new(account, _listing, _address);
        _ratings = new(account, _listing, !around.Options.HasSurveys, _address);
        _surveys = new(account, _listing, around.Options.HasSurveys);
        _webhooks = new(account, _listing);
        _search = new(account, tickets, _listing);
    }

    public Reply Answer(ApiRequest request, Route route, Ledger ledger) => request.Method switch
    {
        "GET" => Read(request, route, ledger),
        _ => Write(request, route, _account.ByLogin(request.User)?.Id ?? 0, ledger),
    };

    private Reply Read(ApiRequest request, Route route, Ledger ledger) => (route.Name, route.Id) switch
    {
        ("incremental/tickets/cursor", null) => _export.Answer(request, ledger),
        ("incremental/ticket_events", null) => _times.TicketEvents(request, ledger.Now),
        ("incremental/ticket_metric_events", null) => _times.MetricEvents(request, ledger.Now),
        ("incremental/users", null) => _times.Users(request, ledger.Now),
        ("incremental/users/cursor", null) => _times.UsersByCursor(request, ledger.Now),
        ("incremental/organizations", null) => _times.Organizations(request, ledger.Now),
        ("tickets", null) => _tickets.List(request),
        ("tickets", _) => _tickets.One(route.Number),
        ("tickets/show_many", null) => _tickets.Many(request),
        ("tickets/comments", not null) => _tickets.Comments(request, route.Number),
        ("tickets/audits", not null) => _tickets.Audits(request, route.Number),
        ("tickets/metrics", not null) => _tickets.Metrics(route.Number),
        ("deleted_tickets", null) => _tickets.Deleted(request),
        ("search", null) => _search.Answer(request, ledger.Now),
        ("users/me", null) => Reply.Of(200, new { user = _people.Show(_account.ByLogin(request.User) ?? throw new RefusedException(Errors.NotFound)) }),
        ("users", null) => _listing.Page(request, "users", Asked(request).OrderBy(user => user.Id).Select(user => ($"{user.Id}", user)), _people.Show),
        ("users", _) => Reply.Of(200, new { user = _people.Show(One(_account.Users, route.Number)) }),
        ("users/show_many", null) => Reply.Of(200, new { users = Some(request, _account.Users, _people.Show) }),
        ("organizations", null) => _listing.Page(request, "organizations", _account.Organizations.Values.OrderBy(row => row.Id).Select(row => ($"{row.Id}", row)), _people.Show),
        ("organizations", _) => Reply.Of(200, new { organization = _people.Show(One(_account.Organizations, route.Number)) }),
        ("organizations/show_many", null) => Reply.Of(200, new { organizations = Some(request, _account.Organizations, _people.Show) }),
        ("groups", null) => _listing.Page(request, "groups", _account.Groups.Values.OrderBy(row => row.Id).Select(row => ($"{row.Id}", row)), _people.Show),
        ("groups", _) => Reply.Of(200, new { group = _people.Show(One(_account.Groups, route.Number)) }),
        ("slas/policies", null) => SlaPolicies.List(_address()),
        ("satisfaction_ratings", null) => _ratings.List(request),
        ("satisfaction_reasons", null) => RatingPages.Reasons(),
        ("guide/survey_responses", null) => _surveys.Responses(request),
        ("guide/surveys", null) => _surveys.Surveys(),
        ("job_statuses/show_many", null) => _jobs.Many(request),
        ("job_statuses", { } id) => _jobs.One(id),
        ("ticket_fields" or "user_fields" or "organization_fields", null) => _fields.List(request, route.Name),
        ("ticket_fields" or "user_fields" or "organization_fields", _) => _fields.One(route.Number, route.Name),
        ("ticket_fields/options", not null) => _fields.Options(route.Number),
        ("ticket_forms", null) => _forms.List(request),
        ("ticket_forms", _) => _forms.One(route.Number),
        ("webhooks", null) => _webhooks.List(request),
        ("webhooks", { } id) => _webhooks.One(id),
        ("webhooks/signing_secret", { } id) => _webhooks.Secret(id),
        _ => Errors.NoEndpoint,
    };

    private Reply Write(ApiRequest request, Route route, long by, Ledger ledger) => (request.Method, route.Name, route.Id) switch
    {
        ("PUT", "tickets", not null) => _tickets.Update(request, route.Number, by, ledger),
        ("DELETE", "tickets", not null) => _tickets.Delete(route.Number, request.User, ledger),
        ("POST", "tickets", null) => _creation.Answer(request, by, ledger),
        ("PUT", "tickets/update_many", null) => _bulk.Answer(request, "tickets", "ticket", by, ledger),
        ("PUT", "users/update_many", null) => _bulk.Answer(request, "users", "user", by, ledger),
        ("PUT", "organizations/update_many", null) => _bulk.Answer(request, "organizations", "organization", by, ledger),
        ("PUT", "users", not null) =>
            Reply.Of(200, new { user = _people.Show(_peopleEditor.UpdateUser(route.Number, RequestBody.Under(request, "user"), ledger)) }),
        ("PUT", "organizations", not null) =>
            Reply.Of(200, new { organization = _people.Show(_peopleEditor.UpdateOrganization(route.Number, RequestBody.Under(request, "organization"), ledger)) }),
        ("POST", "ticket_fields" or "user_fields" or "organization_fields", null) => _fields.Create(request, route.Name, ledger),
        ("PUT", "ticket_fields" or "user_fields" or "organization_fields", not null) => _fields.Update(request, route.Number, route.Name, ledger),
        ("POST", "ticket_fields/options", not null) => _fields.AddOption(request, route.Number, ledger),
        ("PUT", "ticket_forms", not null) => _forms.Update(request, route.Number, ledger),
        ("POST", "webhooks", null) => WebhookPages.Create(request, ledger),
        ("DELETE", "webhooks", { } id) => _webhooks.Delete(id, ledger),
        ("POST", "webhooks/signing_secret", { } id) => _webhooks.RenewSecret(id, ledger),
        _ => Errors.NoEndpoint,
    };

    private static T One<T>(Dictionary<long, T> rows, long id) => rows.TryGetValue(id, out var row) ? row : throw new RefusedException(Errors.NotFound);

    private static List<object> Some<T>(ApiRequest request, Dictionary<long, T> rows, Func<T, object> show) =>
        (request["ids"] ?? "").Split(',').Select(id => long.TryParse(id, out var number) && rows.TryGetValue(number, out var row) ? show(row) : null)
        .OfType<object>().ToList();

    // One role, or several as a list.
    private IEnumerable<User> Asked(ApiRequest request)
    {
        var roles = (request["role[]"] ?? request["role"])?.Split(',');
        return roles is null ? _account.Users.Values : _account.Users.Values.Where(user => roles.Contains(user.Role));
    }
}
