using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.ServiceNow;

/// <summary>What ServiceNow really sent, or its own pages show, read by the connector.</summary>
public sealed class VendorFixtureTests : IDisposable
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
        var row = (JObject)JObject.Parse(SharedFactAttribute.File("synthetic_metric_audit_journal_delete.json"))["sys_journal_field"]!["result"]![0]!;
        _desk.Tables["sys_journal_field"].Add(Flat(row));

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

    private static Dictionary<string, string> Flat(JObject row) => row.Properties().ToDictionary(p => p.Name, p => p.Value.ToString());

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
