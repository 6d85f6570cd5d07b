using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.ServiceNow;

/// <summary>What ServiceNow really sent, or its own pages show, read by the connector.</summary>
public sealed class ServiceNowFixtureTests : IDisposable
{
    private readonly Desk _desk = new(Desk.Columns);

    public void Dispose() => _desk.Dispose();

    [SharedFact]
    public async Task A_recorded_incident()
    {
        // The recording lacks the number, the state and the time of opening: a row without a number is refused.
        var row = (JObject)JObject.Parse(SharedFactAttribute.File("fivetran_incident.json"))["result"]![0]!;
        _desk.Tables["incident"].Add(Flat(row));
        await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*number*");
        _desk.Tables["incident"][0]["number"] = "INC0000016";

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.Should().Match<Ticket>(t => t.Id == "a9e30c7dc61122760116894de7bcc7bd" && t.Category == "software" && t.Requester!.Id == "46c6f9efa9fe198101ddf5eed9adf6e7"
            && t.Cause.Problem == "a9e4890bc6112276003d7a5a5c774a74" && t.Cause.Change == null && t.Reopens == null && t.ResolvedAt == null && t.Agent == null
            && t.OpenedAt == At(2023, 6, 2, 22, 5, 30) && t.Version == "2023-06-02 22:37:27|");
    }

    [SharedFact]
    public async Task Recorded_incidents_with_flat_references()
    {
        foreach (var row in JArray.Parse(SharedFactAttribute.File("faros_incidents.json"))) _desk.Tables["incident"].Add(Flat((JObject)row));

        var tickets = (await _desk.PullAsync()).Tickets;

        tickets.Select(t => (t.Number, t.Subject, t.Priority, t.State, t.StateWord, t.Agent!.Id, t.Service, t.OpenedAt)).Should().Equal(
            ("INC0000002", "Network file shares access issue", "1", TicketState.Open, "3", "46ca0887a9fe19810191e08e51927ebf", "FileServerFloor2", At(2021, 10, 26, 23, 7, 12)),
            ("INC0000003", "Wireless access is down in my area", "1", TicketState.Open, "2", "46d44a23a9fe19810012d100cca80666", "FileServerFloor2", At(2021, 11, 2, 23, 7, 30)));
    }

    [SharedFact]
    public async Task An_incident_of_the_vendors_page_with_references_as_links()
    {
        var row = JArray.Parse(SharedFactAttribute.File("docs_table_api_examples.json")).Select(e => e["result"]).OfType<JObject>().First(r => (string?)r["number"] == "INC0000046");
        _desk.Http.Answer = sent => sent.Query["sysparm_query"].StartsWith("ORDERBY", StringComparison.Ordinal) && sent.Path.EndsWith("incident", StringComparison.Ordinal)
            ? ScriptedHttp.Json(new JObject { ["result"] = new JArray(row) }.ToString())
            : ScriptedHttp.Json("""{"result":[]}""");

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.Team.Should().Be((string?)row["assignment_group"]!["value"]).And.NotBeNullOrEmpty();
        ticket.Requester!.Id.Should().Be((string?)row["caller_id"]!["value"]).And.NotBeNullOrEmpty();
        ticket.Version.Should().Be("2015-11-01 22:37:27|4");
    }

    [SharedFact]
    public async Task Every_incident_of_the_vendors_page()
    {
        foreach (var row in JArray.Parse(SharedFactAttribute.File("docs_table_api_examples.json")).Select(e => e["result"]).OfType<JObject>().Where(r => (string?)r["sys_class_name"] == "incident").DistinctBy(r => (string?)r["sys_id"]))
            _desk.Tables["incident"].Add(References(row));

        var tickets = (await _desk.PullAsync()).Tickets;

        tickets.Select(t => (t.Number, t.State, t.StateWord, t.Priority, t.OpenedAt, t.ResolvedAt, t.ClosedAt)).Should().BeEquivalentTo([
            ("INC0000046", TicketState.Open, "1", "3", At(2015, 11, 2, 22, 4, 15), (DateTimeOffset?)null, (DateTimeOffset?)null),
            ("INC0000050", TicketState.Open, "2", "1", At(2015, 11, 2, 21, 58, 24), null, null),
            ("INC0010002", TicketState.Open, "1", "3", At(2016, 1, 22, 14, 28, 24), null, null)]);
        tickets.Single(t => t.Number == "INC0000046").Should().Match<Ticket>(t => t.Subject == "Can't access SFA software" && t.Category == "software" && t.Reassignments == 1
            && t.Links.Single().Kind == TicketLinkKind.Problem && t.Cause.Problem == "a9e4890bc6112276003d7a5a5c774a74" && t.Tags.Count == 0 && t.PromisedAt == null);
    }

    [SharedFact]
    public async Task A_problem_of_the_vendors_page_is_closed_though_its_number_is_no_longer_known()
    {
        using var desk = new Desk(("Tables:0", "problem"));
        var row = JArray.Parse(SharedFactAttribute.File("docs_table_api_examples.json")).SelectMany(e => e["result"] as JArray ?? []).OfType<JObject>().First(r => (string?)r["sys_class_name"] == "problem");
        desk.Tables["problem"].Add(References(row));

        (await desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().Match<Ticket>(t => t.Kind == TicketKind.Problem && t.Number == "PRB0000050"
            && t.State == TicketState.Closed && t.StateWord == "4" && t.ClosedAt == At(2016, 1, 19, 4, 52, 4) && t.OpenedAt == At(2016, 1, 19, 4, 49, 47)
            && t.Channel == "phone" && t.Priority == "4" && t.Requester!.Id == "glide.maint" && t.Version == "2016-01-19 04:52:04|1");
    }

    [SharedFact]
    public async Task A_change_in_the_audit()
    {
        _desk.Tables["sys_audit"].Add(Flat(Lifecycle("sys_audit")));

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Should().Be(
            new TicketEvent("1c741bd70b2322007518478d83673af3", "1c741bd70b2322007518478d83673af3:2016-12-13 18:46:44:2", TicketEventKind.Reopened, At(2016, 12, 13, 18, 46, 44))
            {
                By = "admin",
                From = "6",
                To = "2",
            });
    }

    [SharedFact]
    public async Task A_metric_of_who_held_it()
    {
        // The type lies in the definition, which the query brings along.
        var type = (string)JObject.Parse(SharedFactAttribute.File("synthetic_metric_audit_journal_delete.json"))["metric_definition"]![0]!["type"]!;
        _desk.Tables["metric_instance"].Add(new(Flat(Lifecycle("metric_instance"))) { ["definition.type"] = type });

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Should().Match<TicketEvent>(e => e.TicketId == "1c741bd70b2322007518478d83673af3"
            && e.Kind == TicketEventKind.Assigned && e.To == "46d44a23a9fe19810012d100cca80666" && e.At == At(2016, 12, 12, 15, 19, 57) && e.By == null);
    }

    [SharedFact]
    public async Task A_deleted_incident()
    {
        var first = await _desk.PullAsync();
        _desk.Tables["sys_audit_delete"].Add(Flat(Lifecycle("sys_audit_delete")));

        (await _desk.PullAsync(first.Cursor)).Pages.SelectMany(p => p.Gone).Should().Equal("95058ff5c3ca0310c5a8fc0d050131a7");
    }

    [SharedFact]
    public async Task A_survey_with_a_score_and_words()
    {
        var survey = JObject.Parse(SharedFactAttribute.File("synthetic_asmt_survey.json"));
        var (instances, metrics, types) = (survey["asmt_assessment_instance"]!["result"]!, survey["asmt_metric"]!, survey["asmt_metric_type"]!);
        foreach (var question in survey["asmt_assessment_instance_question"]!["result"]!)
        {
            // The columns behind the dots, as the one request brings them.
            var row = Flat((JObject)question);
            foreach (var (column, table) in new[] { ("instance", instances), ("metric", metrics) })
            {
                foreach (var property in ((JObject)table.First(r => (string?)r["sys_id"] == row[column])).Properties()) row[$"{column}.{property.Name}"] = property.Value.ToString();
            }
            row["instance.metric_type.name"] = (string)types.First(t => (string?)t["sys_id"] == row["instance.metric_type"])["name"]!;
            _desk.Tables["asmt_assessment_instance_question"].Add(row);
        }

        var pages = await _desk.Clock.RunAsync(_desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(null, default).ToListAsync().AsTask());

        pages.SelectMany(p => p.Answers).Should().ContainSingle().Which.Should().Be(
            new NativeAnswer("i1i1i1i1i1i1i1i1i1i1i1i1i1i1i1i1", "1c741bd70b2322007518478d83673af3", 4, 1, 5, At(2026, 7, 14, 9, 12, 33))
            {
                PersonId = "62826bf03710200044e0bfc8bcbe5df1",
                Comment = "Quick and friendly",
            });
    }

    [SharedFact]
    public async Task A_recorded_agreement()
    {
        var row = (JObject)JObject.Parse(SharedFactAttribute.File("fivetran_task_sla.json"))["result"]![0]!;
        _desk.Tables["task_sla"].Add(new(Flat(row)) { ["task.sys_class_name"] = "incident" });

        (await _desk.PullAsync()).Slas.Should().ContainSingle().Which.Should().Be(
            new SlaOutcome("9d41c061c611228700edc88b231ec47c", "6917ac280b8632007518478d83673ab9")
            {
                Name = "d1524982d732220035ae23c7ce61035d",
                Target = SlaTarget.Other,
                State = SlaState.Cancelled,
                EndedAt = At(2016, 12, 12, 17, 57, 0),
            });
    }

    [SharedFact]
    public async Task A_comment_in_the_journal()
    {
        _desk.Tables["sys_journal_field"].Add(Flat(Lifecycle("sys_journal_field")));

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Should().Be(
            new TicketEvent("1c741bd70b2322007518478d83673af3", "f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1", TicketEventKind.PublicComment, At(2016, 12, 13, 18, 46, 43)) { By = "beth.anglin" });
    }

    [SharedFact]
    public async Task Every_error_body()
    {
        var errors = JArray.Parse(SharedFactAttribute.File("synthetic_errors.json")).Append(JObject.Parse(SharedFactAttribute.File("docs_429.json"))).ToList();
        errors.Should().HaveCountGreaterThan(5);
        foreach (var error in errors)
        {
            using var desk = new Desk();
            var status = error["status"]!.Value<int>();
            desk.Http.Answer = _ => ScriptedHttp.Json(error["body"]!.ToString(), (HttpStatusCode)status);

            var failure = (await desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>()).Which;

            failure.IsTransient.Should().Be(status is 200 or 429);
            if (error["body"]!["error"]!["detail"] is JValue { Value: string detail }) failure.ToString().Should().NotContain(detail);
        }
    }

    [SharedFact]
    public async Task A_batch_done_in_part()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(Desk.Columns.Select(c => c.Value!).ToArray()));
        var answer = SharedFactAttribute.File("synthetic_batch_partial.json");
        // Our ids are places in the call; theirs are 11, 12 and 13.
        var response = JObject.Parse(answer)["response"]!.ToString().Replace("\"11\"", "\"0\"").Replace("\"12\"", "\"1\"").Replace("\"13\"", "\"2\"");
        _desk.Http.Answer = sent => sent.Method == "POST" ? ScriptedHttp.Json(response) : _desk.Tables.Answer(sent);

        var outcomes = await _desk.Helpdesk.Satisfaction!.WriteAsync(
            [.. new[] { "1c741bd70b2322007518478d83673af3", "ffffffffffffffffffffffffffffffff", "a" }.Select(id => new SatisfactionFields(id, 4, "satisfied", null, null))], default);

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.Refused, ItemResult.TryLater);
    }

    private static JObject Lifecycle(string table) =>
        (JObject)JObject.Parse(SharedFactAttribute.File("synthetic_metric_audit_journal_delete.json"))[table]!["result"]![0]!;

    private static Dictionary<string, string> References(JObject row) =>
        row.Properties().ToDictionary(p => p.Name, p => p.Value is JObject reference ? (string)reference["value"]! : p.Value.ToString());

    private static Dictionary<string, string> Flat(JObject row) => row.Properties().ToDictionary(p => p.Name, p => p.Value.ToString());

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
