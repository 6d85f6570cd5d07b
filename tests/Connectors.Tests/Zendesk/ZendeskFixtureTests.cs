using System.Net;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

/// <summary>What Zendesk really sent, or its own pages show, read by the connector.</summary>
public sealed class ZendeskFixtureTests : IDisposable
{
    private readonly ZendeskDesk _desk = new(ZendeskDesk.Fields);

    public void Dispose() => _desk.Dispose();

    [SharedFact]
    public async Task Recorded_tickets_with_their_people_and_metric_sets()
    {
        var tickets = (JArray)File("airbyte_tickets.json")["tickets"]!;
        Answer("incremental/tickets/cursor", new JObject
        {
            ["tickets"] = tickets,
            ["metric_sets"] = File("airbyte_ticket_metrics.json")["ticket_metrics"],
            ["users"] = File("airbyte_users.json")["users"],
            ["groups"] = File("airbyte_groups.json")["groups"],
            ["after_cursor"] = "a",
            ["end_of_stream"] = true,
        });

        var pull = await _desk.PullAsync();

        pull.Tickets.Should().HaveCount(tickets.Count);
        var first = pull.Tickets.Single(t => t.Id == "1");
        first.Should().Match<Ticket>(t => t.Kind == TicketKind.Incident && t.State == TicketState.Open && t.StateWord == "open" && t.Priority == "normal" && t.Channel == "sample_ticket"
            && t.Version == "1706105716" && t.OpenedAt == Z.At("2024-01-24T14:15:15Z") && t.Organisation == null && t.ResolvedAt == null && t.Tags.Count == 3
            && t.Requester == new Person("23111599474068", "The Customer") { Email = "customer@example.com", IsEmailVerified = false, Language = "en-US" }
            && t.Agent!.Id == "23111595978772" && t.Team == "23111598987540");
        var closed = pull.Tickets.Single(t => t.Id == "6");
        var metrics = File("airbyte_ticket_metrics.json")["ticket_metrics"]!.Single(m => (long)m["ticket_id"]! == 6);
        closed.State.Should().Be(TicketState.Closed);
        closed.ResolvedAt.Should().Be(Z.At((string)metrics["solved_at"]!));
        closed.Reopens.Should().Be((int)metrics["reopens"]!);
        closed.Reassignments.Should().Be(Math.Max(0, (int)metrics["assignee_stations"]! - 1));
        pull.Tickets.Single(t => t.Id == "14").Should().Match<Ticket>(t => t.Kind == TicketKind.Request && t.StateWord == "pending" && t.Channel == "web"
            && t.Links.Single().Kind == TicketLinkKind.FollowsUp && t.Links.Single().Id == "6" && t.Reopens == 0 && t.Reassignments == 0);
        pull.Pages[^1].SeenUntil.Should().Be(DateTimeOffset.FromUnixTimeSeconds(tickets.Max(t => (long)t["generated_timestamp"]!)));
    }

    [SharedFact]
    public async Task The_ticket_of_the_vendors_specification()
    {
        Answer("incremental/tickets/cursor", File("oas_incremental_tickets_cursor.json")["response_200_default"]!);

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.Should().Match<Ticket>(t => t.Id == "35436" && t.Subject == "Help, my printer is on fire!" && t.Priority == "high" && t.State == TicketState.Open && t.Kind == TicketKind.Incident
            && t.Cause.Problem == "9873764" && t.Requester!.Id == "20978392" && t.Agent!.Id == "235323" && t.Organisation == "509974" && t.Team == "98738" && t.Channel == "web"
            && t.Tags.SequenceEqual(new[] { "enterprise", "other_tag" }) && t.OpenedAt == Z.At("2009-07-20T22:55:29Z") && t.Version == $"{Z.Unix("2011-05-05T10:38:52Z")}u"
            && t.PromisedAt == null && t.Reopens == null && t.Reassignments == null);
    }

    [SharedFact]
    public async Task A_recorded_event_that_does_not_matter()
    {
        var recorded = File("dlt_ticket_event.json");
        recorded["end_of_stream"] = true;
        Answer("incremental/ticket_events", recorded);

        var pull = await _desk.PullAsync();

        pull.Events.Should().BeEmpty("a subject was changed");
        pull.Pages[^1].IsCaughtUp.Should().BeTrue();
    }

    [SharedFact]
    public async Task A_whole_life_in_events()
    {
        _desk.Server.Users.Add(Z.User(501, "agent", "Beth"));
        Answer("incremental/ticket_events", File("synthetic_ticket_events_lifecycle.json"));

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => (e.Id, e.Kind, e.By, e.From, e.To, e.IsAutomatic)).Should().Equal(
            ("1002", TicketEventKind.PublicComment, "900", null, null, true),
            ("1012", TicketEventKind.PublicComment, "501", null, null, false),
            ("1013", TicketEventKind.StateChanged, "501", "new", "open", false),
            ("1014", TicketEventKind.Assigned, "501", null, "501", false),
            ("1015", TicketEventKind.TeamChanged, "501", "76", "77", false),
            ("1022", TicketEventKind.Resolved, "501", "open", "solved", false),
            ("1032", TicketEventKind.PublicComment, "900", null, null, true),
            ("1033", TicketEventKind.Reopened, "900", "solved", "open", false),
            ("1042", TicketEventKind.Closed, null, "solved", "closed", true));
        pull.Events.Should().OnlyContain(e => e.TicketId == "5");
        var lived = new Ticket { Account = "desk", Id = "5", Number = "5", OpenedAt = pull.Events[0].At, Version = "1", State = TicketState.Closed, Requester = new Person("900") }.WithEvents(pull.Events);
        lived.FirstReplyAt.Should().Be(Z.At("2023-09-25T22:23:20Z"));
        lived.LastPublicUpdateAt.Should().Be(Z.At("2023-09-25T22:23:20Z"));
        lived.ClosedAt.Should().Be(Z.At("2023-09-27T01:20:00Z"));
        lived.TouchedBy.Should().Equal("501");
    }

    [SharedFact]
    public async Task A_recorded_audit_of_a_single_ticket()
    {
        _desk.Server.Tickets.Add(Z.Ticket(666));
        _desk.Server.Users.Add(Z.User(5246746, "agent", "Beth"));
        Answer("tickets/666/audits", File("gozendesk_GET_ticket_audits.json"));

        (await _desk.Helpdesk.Tickets!.ReadAsync(["666"], default)).Events.Should().Equal(
            new TicketEvent("666", "2127301148", TicketEventKind.InternalNote, Z.At("2011-09-25T22:35:44Z")) { By = "5246746" },
            new TicketEvent("666", "2127301163", TicketEventKind.StateChanged, Z.At("2011-09-25T22:35:44Z")) { By = "5246746", From = "new", To = "open", IsAutomatic = true });
    }

    [SharedFact]
    public async Task The_events_of_the_vendors_specification_are_of_another_kind_and_say_nothing()
    {
        Answer("incremental/ticket_events", File("oas_incremental_ticket_events.json")["response_200_default"]!);

        (await _desk.PullAsync()).Events.Should().BeEmpty();
    }

    [SharedFact]
    public async Task An_agreement_whose_breach_was_forestalled()
    {
        Answer("incremental/ticket_metric_events", File("synthetic_ticket_metric_events_sla.json"));

        (await _desk.PullAsync()).Slas[^1].Should().Be(new SlaOutcome("5", "5:reply_time:1")
        {
            Name = "Gold",
            Target = SlaTarget.Response,
            State = SlaState.Met,
            EndedAt = Z.At("2023-09-25T22:23:20Z"),
        });
    }

    [SharedFact]
    public async Task The_turns_of_the_vendors_specification_concern_no_agreement_and_come_without_the_flag()
    {
        Answer("incremental/ticket_metric_events", File("oas_incremental_ticket_metric_events.json")["response_200_default"]!);

        var pull = await _desk.PullAsync();

        pull.Slas.Should().BeEmpty();
        JObject.Parse(pull.Cursor)["metrics"]!.Value<long>().Should().Be(1603716792);
    }

    [SharedFact]
    public async Task Recorded_ratings_and_those_of_the_vendors_specification()
    {
        Answer("satisfaction_ratings", new JObject { ["satisfaction_ratings"] = new JArray(Ratings("airbyte_satisfaction_ratings.json").Concat(Ratings("oas_satisfaction_ratings.json"))) });

        (await NativeAsync()).Should().Equal(
            new NativeAnswer("5909514818319", "6", 1, 0, 1, Z.At("2024-02-08T00:47:21Z")) { PersonId = "23111664510356" },
            new NativeAnswer("35436", "208", 1, 0, 1, Z.At("2011-07-20T22:55:29Z")) { PersonId = "7881", Comment = "Awesome support!" },
            new NativeAnswer("120447", "209", 1, 0, 1, Z.At("2012-02-02T10:32:59Z")) { PersonId = "7881", Comment = "Awesome support!" });

        IEnumerable<JToken> Ratings(string file) => (File(file)["response_200_default"] ?? File(file))["satisfaction_ratings"]!;
    }

    [SharedFact]
    public async Task A_response_to_the_newer_survey()
    {
        Answer("guide/survey_responses", File("synthetic_survey_responses.json"));

        (await NativeAsync()).Should().Equal(new NativeAnswer("01HJ9SX6BDM7ZC8TXGHGNAVQ3Y", "5", 4, 1, 5, Z.At("2023-09-26T08:00:05Z")) { PersonId = "900", Comment = "Quick" });
    }

    [SharedFact]
    public async Task An_anonymous_visitor_and_a_wrong_address()
    {
        var anonymous = JArray.Parse(Text("nodezendesk_authentication_test_incorrect_token.json"))[0];
        _desk.Http.Answer = _ => ScriptedHttp.Json(anonymous["response"]!.ToString(), (HttpStatusCode)(int)anonymous["status"]!);
        (await _desk.Helpdesk.Check!.RunAsync(default)).Should().ContainSingle().Which.IsSound.Should().BeFalse();

        var nowhere = JArray.Parse(Text("nodezendesk_authentication_test_incorrect_subdomain.json"))[0];
        _desk.Http.Answer = _ => ScriptedHttp.Json(nowhere["response"]!.ToString(), (HttpStatusCode)(int)nowhere["status"]!);
        (await _desk.Helpdesk.Check!.RunAsync(default)).Should().ContainSingle().Which.Says.Should().Contain("404");
    }

    [SharedFact]
    public async Task Every_error_body()
    {
        var errors = JArray.Parse(Text("synthetic_errors.json"));
        errors.Should().HaveCountGreaterThan(8);
        foreach (var error in errors)
        {
            using var desk = new ZendeskDesk();
            var status = (int)error["status"]!;
            desk.Http.Answer = _ =>
            {
                var answer = ScriptedHttp.Json(error["body"]!.ToString(), (HttpStatusCode)status);
                foreach (var header in (error["headers"] as JObject)?.Properties() ?? []) answer.Headers.TryAddWithoutValidation(header.Name, (string?)header.Value);
                return answer;
            };

            var failure = (await desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>()).Which;

            failure.IsTransient.Should().Be(status == 429);
            if (error["body"]!["description"] is JValue { Value: string words } && words.Length > 10) failure.ToString().Should().NotContain(words);
        }
    }

    [SharedFact]
    public async Task A_closed_ticket_as_the_helpdesk_words_it()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        _desk.Server.Tickets.Add(Z.Ticket(5, "closed"));
        var body = JArray.Parse(Text("synthetic_errors.json")).Single(e => (string?)e["when"] == "closed ticket")["body"]!;
        Answer("tickets/update_many", new JObject
        {
            ["job_status"] = new JObject { ["id"] = "a", ["status"] = "completed", ["results"] = new JArray(new JObject { ["id"] = 5, ["error"] = body["error"], ["details"] = body["details"] }) },
        });

        (await WriteAsync("5")).Should().ContainSingle().Which.Should().Match<ItemOutcome>(o => o.Result == ItemResult.Refused && o.Reason!.Contains("closed"));
    }

    [SharedFact]
    public async Task A_job_of_the_vendors_specification_is_over_at_once()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        Answer("tickets/update_many", File("oas_tickets_update_many.json")["response_200_default"]!);

        (await WriteAsync("244", "245")).Should().OnlyContain(o => o.Result == ItemResult.Done);
        _desk.To("job_statuses/show_many").Should().BeEmpty();
    }

    [SharedFact]
    public async Task A_recorded_job_is_queued_and_then_completed()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        var calls = JArray.Parse(Text("nodezendesk_organizations_many_test_update_multiple.json"));
        var queued = calls.First(c => (string?)c["method"] == "PUT")["response"]!;
        var states = new Queue<JToken>(calls.Where(c => ((string?)c["path"])!.Contains("/job_statuses/")).Select(c => c["response"]!["job_status"]!));
        var ids = states.Last()["results"]!.Select(r => $"{r["id"]}").ToArray();
        var usual = _desk.Server.Answer;
        _desk.Http.Answer = sent => sent.Path switch
        {
            "/api/v2/tickets/update_many" => ScriptedHttp.Json(queued.ToString()),
            "/api/v2/job_statuses/show_many" => ZendeskServer.Json(("job_statuses", new JArray(states.Dequeue()))),
            _ => usual(sent),
        };

        (await WriteAsync(ids)).Should().HaveCount(2).And.OnlyContain(o => o.Result == ItemResult.Done);
        states.Should().BeEmpty();
    }

    [SharedFact]
    public async Task Jobs_listed_without_results_leave_their_rows_to_be_tried_again()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        var job = (string)File("oas_job_statuses_show_many.json")["response_200_default"]!["job_statuses"]![0]!["id"]!;
        var usual = _desk.Server.Answer;
        _desk.Http.Answer = sent => sent.Path switch
        {
            "/api/v2/tickets/update_many" => ZendeskServer.Json(("job_status", new JObject { ["id"] = job, ["status"] = "queued", ["results"] = null })),
            "/api/v2/job_statuses/show_many" => ScriptedHttp.Json(File("oas_job_statuses_show_many.json")["response_200_default"]!.ToString()),
            _ => usual(sent),
        };

        (await WriteAsync("380")).Should().ContainSingle().Which.Result.Should().Be(ItemResult.TryLater);
    }

    [SharedFact]
    public async Task Recorded_fields_are_found_by_title_and_written_by_their_type()
    {
        using var desk = new ZendeskDesk(("WriteBack:Score", "Integer Field"), ("WriteBack:Label", "Tagger Field"), ("WriteBack:Comment", "Textarea Field"), ("WriteBack:Flag", "Checkbox Field"), ("WriteBack:Options:satisfied", "Option 2"));
        desk.Http.Answer = sent => sent.Path == "/api/v2/ticket_fields" ? ScriptedHttp.Json(Text("gozendesk_GET_ticket_fields.json")) : desk.Server.Answer(sent);

        await desk.Clock.RunAsync(desk.Helpdesk.Satisfaction!.WriteAsync([new SatisfactionFields("5", 4, "satisfied", "Merci", "third time")], default));

        desk.Server.Written.Single().Row["custom_fields"]!.ToString(Formatting.None).Should().Be(
            """[{"id":360011748014,"value":"4"},{"id":360011759674,"value":"opt2"},{"id":360011672493,"value":"Merci"},{"id":360011672533,"value":true}]""");
    }

    [SharedFact]
    public async Task Recorded_system_fields_are_no_place_to_write()
    {
        using var desk = new ZendeskDesk(("WriteBack:Score", "Subject"));
        desk.Http.Answer = sent => sent.Path == "/api/v2/ticket_fields" ? ScriptedHttp.Json(Text("airbyte_ticket_fields.json")) : desk.Server.Answer(sent);

        await desk.Awaiting(d => d.Helpdesk.Satisfaction!.WriteAsync([new SatisfactionFields("5", 4, null, null, null)], default)).Should().ThrowAsync<HelpdeskException>().WithMessage("*type subject*");
    }

    [SharedFact]
    public async Task A_field_and_a_webhook_as_the_vendor_answers_their_making()
    {
        var usual = _desk.Server.Answer;
        _desk.Http.Answer = sent => (sent.Method, sent.Path) switch
        {
            ("POST", "/api/v2/ticket_fields") => ScriptedHttp.Json(File("oas_ticket_field_create.json")["response_201_default"]!.ToString(), HttpStatusCode.Created),
            ("POST", "/api/v2/webhooks") => ScriptedHttp.Json(Text("gozendesk_POST_webhooks.json"), HttpStatusCode.Created),
            _ => usual(sent),
        };
        var plan = await _desk.Helpdesk.Provisioner!.PlanAsync(new Uri("https://example.com/status/200"), default);

        (await _desk.Helpdesk.Provisioner.ApplyAsync(plan[0], default)).Should().Match<ProvisionStep>(s => s.Action == ProvisionAction.Keep && s.Says.Contains("id 89"));
        (await _desk.Helpdesk.Provisioner.ApplyAsync(plan[^1], default)).Says.Should().Contain("01EJFTSCC78X5V07NPY2MHR00M");
    }

    [SharedFact]
    public async Task A_recorded_webhook_is_recognised_by_its_address()
    {
        _desk.Server.Webhooks.Add((JObject)File("gozendesk_GET_webhook.json")["webhook"]!);
        var usual = _desk.Server.Answer;
        _desk.Http.Answer = sent => sent.Path.EndsWith("signing_secret", StringComparison.Ordinal) ? ScriptedHttp.Status(HttpStatusCode.Forbidden) : usual(sent);

        (await _desk.Helpdesk.Provisioner!.PlanAsync(new Uri("https://example.com/status/200"), default))[^1].Should().Match<ProvisionStep>(
            s => s.Action == ProvisionAction.Keep && s.Says.Contains("01EJFTSCC78X5V07NPY2MHR00M"));
    }

    [SharedFact]
    public async Task A_follow_up_as_the_vendor_answers_its_making()
    {
        _desk.Server.Tickets.Add(Z.Ticket(5, "closed"));
        foreach (var body in new[] { File("oas_ticket_create.json")["response_201_default"]!.ToString(), Text("gozendesk_POST_ticket.json") })
        {
            _desk.Http.Answer = sent => sent.Method == "POST" ? ScriptedHttp.Json(body, HttpStatusCode.Created) : _desk.Server.Answer(sent);

            (await _desk.Helpdesk.FollowUps!.OpenAsync(new FollowUp("5", "a", "s", "t"), default)).Id.Should().Be($"{JObject.Parse(body)["ticket"]!["id"]}");
        }
    }

    [SharedFact]
    public void Every_signature_vector()
    {
        foreach (var vector in File("vector_webhook_signature.json")["vectors"]!)
        {
            using var desk = new ZendeskDesk(("Webhooks:Secret", (string?)vector["secret"]));
            var stamp = (string)vector["timestamp"]!;
            var delivery = new WebhookDelivery(
                new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    ["X-Zendesk-Webhook-Signature"] = (string)vector["signature"]!,
                    ["X-Zendesk-Webhook-Signature-Timestamp"] = stamp,
                },
                Encoding.UTF8.GetBytes((string)vector["body"]!));

            var reading = desk.Helpdesk.Webhooks!.Read(delivery, Z.At(stamp));

            // The first body is a sample of signing only, and no event of the helpdesk's.
            if (vector["headers"] is null) reading.Refusal.Should().Contain("neither an event");
            else reading.TicketIds.Should().Equal("5");
            desk.Helpdesk.Webhooks.Read(delivery with { Body = Encoding.UTF8.GetBytes(vector["body"] + " ") }, Z.At(stamp)).Refusal.Should().Contain("signature");
        }
    }

    [SharedFact]
    public async Task Lists_end_by_the_flag_although_a_next_page_is_named()
    {
        var pages = JArray.Parse(Text("nodezendesk_pagination_test_execute.json")).Select(p => p["response"]!).ToList();
        pages.Should().OnlyContain(p => (bool)p["meta"]!["has_more"]!);
        var asked = new List<string?>();
        _desk.Server.Events.Add(Z.Update(1, 5, Z.Day, 501, Z.Comment(true, 501)));
        _desk.Http.Answer = sent =>
        {
            if (sent.Path != "/api/v2/users") return _desk.Server.Answer(sent);
            asked.Add(System.Web.HttpUtility.ParseQueryString(sent.Uri.Query)["page[after]"]);
            var page = pages[asked.Count - 1];
            var meta = (JObject)page["meta"]!.DeepClone();
            if (asked.Count == 3) meta["has_more"] = false;
            return ZendeskServer.Json(("users", new JArray()), ("meta", meta), ("links", page["links"]!));
        };

        await _desk.PullAsync();

        asked.Should().Equal(null, (string?)pages[0]["meta"]!["after_cursor"], (string?)pages[1]["meta"]!["after_cursor"]);
    }

    private void Answer(string path, JToken body)
    {
        var usual = _desk.Http.Answer;
        _desk.Http.Answer = sent => sent.Path == $"/api/v2/{path}" ? ScriptedHttp.Json(body.ToString()) : usual(sent);
    }

    private async Task<List<NativeAnswer>> NativeAsync()
    {
        var answers = new List<NativeAnswer>();
        await foreach (var page in _desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(null, default)) answers.AddRange(page.Answers);
        return answers;
    }

    private Task<IReadOnlyList<ItemOutcome>> WriteAsync(params string[] ids) =>
        _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync([.. ids.Select(id => new SatisfactionFields(id, 4, "satisfied", null, null))], CancellationToken.None));

    private static string Text(string name) => System.IO.File.ReadAllText(Path.Combine(SharedFactAttribute.Folder(), "vendors/fixtures/zendesk", name));

    // As the wire has it: times stay texts.
    private static JObject File(string name)
    {
        using var json = new JsonTextReader(new StringReader(Text(name))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(json);
    }
}
