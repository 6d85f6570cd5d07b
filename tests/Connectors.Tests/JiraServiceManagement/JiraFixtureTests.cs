using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>What Jira really sent, or its own pages show, read by the connector.</summary>
public sealed class JiraFixtureTests : IDisposable
{
    private readonly JiraDesk _desk = new([("Projects:1", "SP"), ("Projects:2", "EE"), ("Projects:3", "K5"), ("Projects:4", "PLAYG"), ("Projects:5", "BUG"), ("Projects:6", "EX"), .. JiraDesk.Fields]);

    public void Dispose() => _desk.Dispose();

    [SharedFact]
    public async Task A_page_with_the_fields_of_a_service_desk()
    {
        var page = Recording.Read("jsm/synthetic_search_jql_page_with_jsm_fields.json");
        _desk.Jira.Fields.ReplaceAll(page["fields_catalogue"]!.Children());
        // The second agreement is on the page, but not in the list of fields.
        _desk.Jira.Fields.Add(JiraServer.Field("customfield_10021", "Time to resolution", "com.atlassian.servicedesk:sd-sla-field"));
        _desk.Jira.Special = sent => sent.Path.EndsWith("/search/jql", StringComparison.Ordinal)
            ? JiraServer.Json(page[JObject.Parse(sent.Body)["nextPageToken"] is null ? "page1" : "page2_last"]!)
            : sent.Path.EndsWith("/feedback", StringComparison.Ordinal) ? JiraServer.Json(Recording.Read("jsm/oas_get_request_requestIdOrKey_feedback.json")["response_200"]!) : null;
        _desk.Jira.Issues.Add(SomeIssue.Numbered(100));

        var pull = await _desk.PullAsync();

        var ticket = pull.Tickets.DistinctBy(t => t.Id).Should().ContainSingle().Which;
        ticket.Should().Match<Ticket>(t => t.Id == "10100" && t.Number == "ITH-1" && t.State == TicketState.Resolved && t.StateWord == "Resolved" && t.Priority == "Medium"
            && t.Organisation == "Acme" && t.Category == "Get IT help" && t.Channel == "portal" && t.RepliesAreKnown && t.Version == "2026-07-03T10:00:00.000Z");
        ticket.Requester.Should().Be(new Person("qm:abc", "Cu Stomer"));
        ticket.Agent.Should().Be(new Person("5b10", "Agent"));
        ticket.OpenedAt.Should().Be(At("2026-07-01T09:00:00Z"));
        ticket.ResolvedAt.Should().Be(At("2026-07-02T18:06:40Z"));
        pull.Events.DistinctBy(e => e.Id).Select(e => (e.Kind, e.By, e.At)).Should().Equal((TicketEventKind.PublicComment, "5b10", At("2026-07-01T09:20:00Z")));
        pull.Slas.DistinctBy(s => s.Id).Select(s => (s.Name, s.Target, s.State, s.EndedAt)).Should().Equal(
            ("Time to first response", SlaTarget.Response, SlaState.Met, At("2026-07-01T09:20:00Z")), ("Time to resolution", SlaTarget.Resolution, SlaState.Breached, (DateTimeOffset?)null));

        var answers = new List<NativeAnswer>();
        await foreach (var answered in _desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(null, default)) answers.AddRange(answered.Answers);
        answers.DistinctBy(a => a.Id).Should().Equal(new NativeAnswer("10100:rating", "10100", 4, 1, 5, At("2026-07-03T10:00:00Z")) { PersonId = "qm:abc", Comment = "Great work!" });
    }

    [SharedFact]
    public async Task Recorded_issues_with_all_that_changed_on_them()
    {
        var statuses = new[] { ("10000", "Backlog", "new"), ("10001", "Selected for Development", "indeterminate"), ("3", "In Progress", "indeterminate"), ("10011", "Review", "indeterminate"), ("10002", "Done", "done") };
        _desk.Jira.Statuses.ReplaceAll(statuses.Select(s => SomeIssue.Status(s.Item1, s.Item2, s.Item3)));

        var reading = await ReadInlineAsync(Recording.Read("jira/jirametrics_SP-1.json"), Recording.Read("jira/jirametrics_SP-10.json"), Recording.Read("jira/jirametrics_SP-15.json"));

        reading.Tickets.Select(t => (t.Number, t.State, t.StateWord, t.Priority, t.Kind, t.Reopens, t.ResolvedAt)).Should().BeEquivalentTo(new[]
        {
            ("SP-1", TicketState.Open, "In Progress", "Medium", TicketKind.Project, (int?)0, (DateTimeOffset?)null),
            ("SP-10", TicketState.Resolved, "Done", "Medium", TicketKind.Project, 0, At("2021-09-06T04:34:26.204Z")),
            ("SP-15", TicketState.Open, "Selected for Development", "Medium", TicketKind.Project, 0, null),
        });
        reading.Events.Where(e => e.TicketId == "10017").Select(e => (e.Kind, e.To)).Should().Equal(
            (TicketEventKind.StateChanged, "Selected for Development"), (TicketEventKind.PriorityChanged, "Highest"), (TicketEventKind.StateChanged, "In Progress"),
            (TicketEventKind.StateChanged, "Selected for Development"), (TicketEventKind.PriorityChanged, "Medium"), (TicketEventKind.StateChanged, "In Progress"),
            (TicketEventKind.StateChanged, "Review"), (TicketEventKind.Resolved, "Done"));
        reading.Events.Should().OnlyContain(e => e.By == "557058:13cc9354-0be8-432f-959a-13d34c55315f" && !e.IsAutomatic);
        reading.Events.Last(e => e.TicketId == "10017").At.Should().Be(At("2021-09-06T04:34:26.239Z"));
    }

    [SharedFact]
    public async Task Recorded_issues_of_a_site_in_another_language()
    {
        var recorded = Recording.Read("jira/devlake_issues_with_changelog.json")["issues"]!.ToArray();

        var reading = await ReadInlineAsync(recorded);

        reading.Tickets.Should().HaveCount(recorded.Length).And.OnlyContain(t => t.Version.EndsWith('Z') && t.OpenedAt.Offset == TimeSpan.Zero);
        var issue = recorded.Single(i => (string?)i["key"] == "EE-33");
        reading.Tickets.Single(t => t.Number == "EE-33").Should().Match<Ticket>(t => t.State == TicketState.Resolved && t.StateWord == (string?)issue["fields"]!["status"]!["name"]
            && t.ResolvedAt == At("2020-06-19T06:32:19.340Z") && t.Version == "2021-03-28T08:05:55.253Z");
        reading.Tickets.Single(t => t.Number == "EE-30").State.Should().Be(TicketState.Cancelled, "its resolution is Won't Do");
        reading.Events.Should().Contain(e => e.Kind == TicketEventKind.Assigned && e.TicketId == "10082" && e.To == "5ecfbd0984083c0c12e5af8f");
    }

    [SharedFact]
    public async Task Recorded_issues_with_every_field_of_the_site()
    {
        _desk.Jira.Fields.ReplaceAll(Recording.Read("jira/faros_issue_fields.json").Children());

        var reading = await ReadInlineAsync([.. Recording.Read("jira/faros_issues.json")]);

        reading.Tickets.Select(t => (t.Number, t.StateWord, t.Priority)).Should().Contain([("PLAYG-7", "To Do", "Medium"), ("PLAYG-5", "Done", "Medium")]);
        reading.Tickets.Single(t => t.Number == "PLAYG-7").OpenedAt.Should().Be(At("2021-10-07T20:01:30.258Z"));
    }

    [SharedFact]
    public async Task An_issue_of_an_old_server()
    {
        var recorded = Recording.Read("jira/dapplo_issue.json");

        var reading = await ReadInlineAsync(recorded);

        reading.Tickets.Should().ContainSingle().Which.Should().Match<Ticket>(t => t.Number == "BUG-2000" && t.Service == "Dropbox" && t.Tags.Single() == "Image_editor" && t.Priority == "Major"
            && t.State == TicketState.Open && t.Requester!.LoginName == "xxxxxxxxx" && !t.RepliesAreKnown && t.OpenedAt == At("2016-07-21T06:53:24.030Z"));
        reading.Events.Should().BeEmpty("it does not tell which comments are public");
    }

    [SharedFact]
    public async Task The_vendors_own_examples_of_changes_count_seconds()
    {
        var example = Recording.Read("jira/oas_changelog_bulkfetch.json")["response_200"]!.DeepClone();
        ((JObject)example).Remove("nextPageToken");
        foreach (var item in example.SelectTokens("$..items[0]")) item["fieldId"] = "priority";
        _desk.Jira.Issues.Add(SomeIssue.Numbered(100));
        _desk.Jira.Special = sent => sent.Path.EndsWith("/changelog/bulkfetch", StringComparison.Ordinal) ? JiraServer.Json(example) : null;

        var events = (await _desk.PullAsync()).Events;

        events.Select(e => (e.TicketId, e.To, e.At, e.By)).Should().Equal(
            ("10100", "new summary", DateTimeOffset.FromUnixTimeSeconds(1492070429), "5b10a2844c20165700ede21g"), ("10100", "new summary 2", DateTimeOffset.FromUnixTimeSeconds(1492071429), "5b10a2844c20165700ede21g"));
    }

    [SharedFact]
    public async Task An_issue_without_its_times_is_refused()
    {
        _desk.Jira.Special = sent => sent.Path.EndsWith("/issue/bulkfetch", StringComparison.Ordinal) ? JiraServer.Json(Recording.Read("jira/oas_issue_bulkfetch.json")["response_200"]!)
            : sent.Path.EndsWith("/comment", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"comments":[],"total":0}""") : null;

        await _desk.Awaiting(d => d.Clock.RunAsync(d.Helpdesk.Tickets!.ReadAsync(["10002"], default))).Should().ThrowAsync<HelpdeskException>().WithMessage("*EX-1 came without*");
    }

    [SharedFact]
    public async Task The_vendors_own_example_of_a_search()
    {
        _desk.Jira.Special = sent => sent.Path.EndsWith("/search/jql", StringComparison.Ordinal) ? JiraServer.Json(Recording.Read("jira/oas_search_jql_post.json")["response_200"]!)
            : sent.Path.EndsWith("/comment", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"comments":[],"total":0}""") : null;

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.Number.Should().Be("ED-1");
        ticket.Links.Select(l => (l.Kind, l.Number)).Should().Equal((TicketLinkKind.Related, "PR-2"), (TicketLinkKind.Related, "PR-3"));
    }

    [SharedFact]
    public async Task The_vendors_own_examples_of_an_edit_of_many()
    {
        var edit = Recording.Read("jira/oas_bulk_edit_fields.json");
        var progress = Recording.Read("jira/oas_bulk_queue_progress.json");
        var edits = new JiraEdits();
        _desk.Jira.Special = sent => sent.Path switch
        {
            "/rest/api/3/bulk/issues/fields" => JiraServer.Json(edit["response_201"]!, HttpStatusCode.Created),
            "/rest/api/3/bulk/queue/10641" => JiraServer.Json(progress["response_200"]!),
            _ => edits.Answer(sent),
        };

        var outcomes = await WriteAsync("10001", "10002", "10003");

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        _desk.Http.Sent.Where(s => s.Method == "PUT").Should().ContainSingle("the example speaks of two tickets only").Which.Path.Should().EndWith("/10003");

        _desk.Jira.Special = sent => sent.Path == "/rest/api/3/bulk/issues/fields" ? JiraServer.Json(edit["response_400"]!, HttpStatusCode.BadRequest) : edits.Answer(sent);
        (await WriteAsync("10001", "10002", "10003")).Should().OnlyContain(o => o.Result == ItemResult.Done);
    }

    [SharedFact]
    public async Task Every_error_of_the_page_has_its_outcome()
    {
        foreach (var error in Recording.Read("jira/synthetic_errors.json"))
        {
            using var desk = new JiraDesk(("WriteBack:Score", "CX score"));
            var status = (HttpStatusCode)(int)error["status"]!;
            desk.Jira.Special = sent => sent.Method == "PUT" ? JiraServer.Json(error["body"]!, status) : null;
            var write = () => desk.Clock.RunAsync(desk.Helpdesk.Satisfaction!.WriteAsync([new("10001", 4, null, null, null)], default));

            if (status is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or HttpStatusCode.Gone) await write.Should().ThrowAsync<HelpdeskException>();
            else (await write()).Single().Result.Should().Be(ItemResult.Refused);
        }
    }

    [SharedFact]
    public void Fields_are_found_by_what_they_are()
    {
        var catalogue = Catalogue("jira/faros_issue_fields.json");

        catalogue.Should().Match<FieldCatalogueView>(c => c.RequestType == "customfield_10010" && c.Organisations == "customfield_10002" && c.Team == "customfield_10001"
            && c.PlannedStart == "customfield_10008" && c.PlannedEnd == "customfield_10009" && c.Rating == null);
        Catalogue("jira/devlake_fields_dc.json").RequestType.Should().BeNull();
        Catalogue("jira/gojira_all_fields.json").RequestType.Should().BeNull();
    }

    private static FieldCatalogueView Catalogue(string name)
    {
        using var json = new Newtonsoft.Json.JsonTextReader(new StringReader(Recording.Text(name)));
        var c = CxKit.Connectors.JiraServiceManagement.FieldCatalogue.ReadAsync(json, default).GetAwaiter().GetResult();
        return new FieldCatalogueView(c.RequestType, c.Organisations, c.Team, c.PlannedStart, c.PlannedEnd, c.Rating);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task<IReadOnlyList<ItemOutcome>> WriteAsync(params string[] ids) =>
        _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync([.. ids.Select(id => new SatisfactionFields(id, 4, null, null, null))], default));

    /// <summary>Reads issues that came with their changes, as Data Center sends them.</summary>
    private async Task<TicketReading> ReadInlineAsync(params JToken[] issues)
    {
        _desk.Jira.Deployment = "Server";
        using var desk = new JiraDesk([("BaseAddress", "https://jira.example"), .. new[] { "SP", "EE", "K5", "PLAYG", "BUG" }.Select((p, i) => ($"Projects:{i}", (string?)p))]);
        desk.Jira.Special = sent => sent.Path.Split('/') is [.., "issue", var id] && issues.FirstOrDefault(i => (string?)i["id"] == id) is { } issue ? JiraServer.Json(issue)
            : sent.Path.EndsWith("/comment", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"comments":[],"total":0}""")
            : _desk.Jira.Answer(sent);
        return await desk.Clock.RunAsync(desk.Helpdesk.Tickets!.ReadAsync([.. issues.Select(i => (string)i["id"]!)], default));
    }

    private sealed record FieldCatalogueView(string? RequestType, string? Organisations, string? Team, string? PlannedStart, string? PlannedEnd, string? Rating);
}
