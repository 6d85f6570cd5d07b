using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;
using static CxKit.Core.Tickets.TicketEventKind;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskEventsTests : IDisposable
{
    private readonly ZendeskDesk _desk = new();

    public ZendeskEventsTests() => _desk.Server.Users.AddRange([Z.User(501, "agent", "Beth"), Z.User(900, "end-user", "Zoé")]);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Every_change_that_matters_is_an_event()
    {
        Happens("2026-06-01T09:00:00Z", 501,
            Z.Change("status", "open", "new"), Z.Change("status", "solved", "open"), Z.Change("status", "open", "solved"), Z.Change("status", "closed", "solved"),
            Z.Change("assignee_id", "501", null), Z.Change("group_id", "77", "76"), Z.Change("priority", "high", "low"), Z.Change("due_at", "2026-06-09T00:00:00Z", null),
            Z.Change("subject", "a", "b"), Z.Change("tags", new JArray("a"), new JArray()), Z.Change("priority", "high", "high"));

        (await _desk.PullAsync()).Events.Select(e => (e.Kind, e.From, e.To)).Should().Equal(
            (StateChanged, "new", "open"), (Resolved, "open", "solved"), (Reopened, "solved", "open"), (Closed, "solved", "closed"),
            (Assigned, null, "501"), (TeamChanged, "76", "77"), (PriorityChanged, "low", "high"), (PromiseChanged, null, "2026-06-09T00:00:00Z"));
    }

    [Fact]
    public async Task A_ticket_that_is_opened_brings_its_first_holder_but_no_changes()
    {
        Happens("2026-06-01T09:00:00Z", 900, Create("status", "new"), Create("priority", "high"), Create("assignee_id", "501"), Create("group_id", 77), Create("requester_id", "900"));
        Happens("2026-06-01T09:00:01Z", 501, Create("status", "solved"));

        (await _desk.PullAsync()).Events.Select(e => (e.Kind, e.From, e.To)).Should().Equal((Assigned, null, "501"), (TeamChanged, null, "77"), (Resolved, null, "solved"));

        static JObject Create(string field, JToken value) => new() { ["via"] = "Web form", [field] = value, ["event_type"] = "Create" };
    }

    [Fact]
    public async Task An_event_is_told_with_its_ticket_id_author_and_time_and_without_words()
    {
        Happens("2026-06-01T09:00:00Z", 501, Z.Comment(isPublic: true, author: 501), Z.Comment(isPublic: false, author: 501));

        (await _desk.PullAsync()).Events.Should().Equal(
            new TicketEvent("5", "10", PublicComment, Z.At("2026-06-01T09:00:00Z")) { By = "501" },
            new TicketEvent("5", "11", InternalNote, Z.At("2026-06-01T09:00:00Z")) { By = "501" });
        _desk.To("incremental/ticket_events").Should().OnlyContain(s => s.Query["include"] == "comment_events" && !s.Query.ContainsKey("per_page"));
    }

    [Fact]
    public async Task A_comment_without_its_text_is_told_by_its_flags()
    {
        Happens("2026-06-01T09:00:00Z", 501,
            new JObject { ["event_type"] = "Comment", ["comment_present"] = true, ["comment_public"] = true }, new JObject { ["event_type"] = "Comment", ["comment_present"] = false, ["comment_public"] = true });

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Should().Match<TicketEvent>(e => e.Kind == PublicComment && e.By == "501" && !e.IsAutomatic);
    }

    [Fact]
    public async Task Whoever_is_not_staff_gives_no_reply_of_the_desk()
    {
        Happens("2026-06-01T09:00:00Z", 900, Z.Comment(true, 900));
        Happens("2026-06-01T09:01:00Z", 950, Z.Comment(true, 950));
        Happens("2026-06-01T09:02:00Z", 501, Z.Comment(true, 950));
        Happens("2026-06-01T09:03:00Z", 501, Z.Comment(true, 501));

        (await _desk.PullAsync()).Events.Select(e => (e.By, e.IsAutomatic)).Should().Equal(("900", true), ("950", true), ("950", true), ("501", false));
        _desk.To("users").Should().ContainSingle("staff is listed once a run").Which.Uri.Query.Should().Be("?role%5B%5D=agent&role%5B%5D=admin&page%5Bsize%5D=100");
    }

    [Fact]
    public async Task Staff_known_from_tickets_or_assignments_need_not_be_listed()
    {
        _desk.Server.Users.RemoveAll(u => (long)u["id"]! == 501);
        Happens("2026-06-01T09:00:00Z", 1, Z.Change("assignee_id", "502", null));
        Happens("2026-06-01T09:01:00Z", 502, Z.Comment(true, 502));

        (await _desk.PullAsync()).Events.Single(e => e.Kind == PublicComment).IsAutomatic.Should().BeFalse("only staff is given tickets, and she may have left since");
        _desk.To("users").Should().BeEmpty();
    }

    [Fact]
    public async Task Machines_are_told_from_people()
    {
        using var desk = new ZendeskDesk(("AutomationUsers:0", "666"));
        desk.Server.Events.AddRange([
            Z.Update(1, 5, "2026-06-01T09:00:00Z", -1, Z.Change("status", "closed", "solved")),
            Z.Update(2, 5, "2026-06-01T09:01:00Z", 501, Z.Change("priority", "high", "low", via: "Rule")),
            Z.Update(3, 5, "2026-06-01T09:02:00Z", 501, Z.Change("priority", "low", "high", via: JObject.Parse("""{"channel":"rule","source":{"rel":"trigger","from":{"channel":"web"}}}"""))),
            Z.Update(4, 5, "2026-06-01T09:03:00Z", 666, Z.Change("priority", "high", "low")),
            Z.Update(5, 5, "2026-06-01T09:04:00Z", 501, Z.Change("priority", "low", "high"))]);

        (await desk.PullAsync()).Events.Select(e => (e.By, e.IsAutomatic)).Should().Equal((null, true), ("501", true), ("501", true), ("666", true), ("501", false));
    }

    [Fact]
    public async Task Our_own_messages_are_no_events_and_what_they_set_off_is_a_machines()
    {
        Happens("2026-06-01T09:00:00Z", 1, Z.Comment(true, 1), Z.Change("status", "open", "solved"), Z.Change("custom_fields", "x", null));

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Should().Match<TicketEvent>(e => e.Kind == Reopened && e.IsAutomatic);
    }

    [Fact]
    public async Task A_page_begins_with_the_second_in_which_the_one_before_ended()
    {
        for (var n = 1; n <= 1500; n++) _desk.Server.Events.Add(Z.Update(n, n, n is >= 990 and <= 1010 ? "2026-06-01T11:00:00Z" : n < 990 ? "2026-06-01T10:00:00Z" : "2026-06-01T12:00:00Z", 501, Z.Comment(true, 501)));

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => e.TicketId).Should().BeEquivalentTo(Enumerable.Range(1, 1500).Select(n => $"{n}")).And.OnlyHaveUniqueItems();
        _desk.To("incremental/ticket_events").Select(s => s.Query["start_time"]).Should().Equal("0", $"{Z.Unix("2026-06-01T11:00:00Z")}");
    }

    [Fact]
    public async Task The_next_run_reads_the_last_second_again()
    {
        Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));
        var first = await _desk.PullAsync();
        Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));

        (await _desk.PullAsync(first.Cursor)).Events.Should().HaveCount(2).And.Contain(first.Events);
    }

    [Fact]
    public async Task More_rows_in_a_second_than_fit_into_a_page_are_a_loud_failure()
    {
        for (var n = 1; n <= 1001; n++) Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));

        var failure = (await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>()).Which;

        failure.IsTransient.Should().BeFalse();
        failure.Message.Should().Contain("2026-06-01 09:00:00").And.Contain("CxKit:Accounts:desk:Events");
    }

    [Fact]
    public async Task Small_pages_for_a_weary_helpdesk_grow_where_they_would_not_get_past_a_second()
    {
        for (var n = 1; n <= 60; n++) Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));
        Happens("2026-06-01T09:00:01Z", 501, Z.Comment(true, 501));
        var asked = 0;
        _desk.Http.Answer = sent =>
        {
            // It is weary only at first.
            _desk.Server.Heavy = sent.Path.EndsWith("ticket_events", StringComparison.Ordinal) && ++asked < 8 ? 31 : int.MaxValue;
            return _desk.Server.Answer(sent);
        };

        (await _desk.PullAsync()).Events.Select(e => e.Id).Distinct().Should().HaveCount(61);
    }

    [Fact]
    public async Task A_second_too_heavy_to_be_read_at_once_is_a_loud_failure()
    {
        for (var n = 1; n <= 60; n++) Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));
        _desk.Server.Heavy = 31;

        await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*2026-06-01 09:00:00*");
    }

    [Fact]
    public async Task A_stamp_that_is_still_too_recent_brings_nothing_and_is_no_failure()
    {
        var now = _desk.Clock.GetUtcNow().ToUnixTimeSeconds();

        var pull = await _desk.PullAsync($$"""{"v":1,"tickets":"1|1","events":{{now}},"metrics":{{now}}}""");

        pull.Pages[^1].IsCaughtUp.Should().BeTrue();
        JObject.Parse(pull.Cursor)["events"]!.Value<long>().Should().Be(now);
    }

    [Fact]
    public async Task Without_the_flag_an_export_ends_where_it_no_longer_moves()
    {
        Happens("2026-06-01T09:00:00Z", 501, Z.Comment(true, 501));
        _desk.Http.Answer = sent =>
        {
            var answer = _desk.Server.Answer(sent);
            if (!sent.Path.EndsWith("ticket_events", StringComparison.Ordinal)) return answer;
            var body = JObject.Parse(new StreamReader(answer.Content.ReadAsStream()).ReadToEnd());
            body.Remove("end_of_stream");
            return ScriptedHttp.Json(body.ToString());
        };

        (await _desk.PullAsync()).Events.Should().ContainSingle();

        _desk.To("incremental/ticket_events").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_few_tickets_read_by_their_ids_come_with_the_same_events_as_the_export_tells()
    {
        _desk.Server.Tickets.Add(Z.Ticket(5));
        Happens("2026-06-01T09:00:00Z", 900, Z.Comment(true, 900), Z.Change("tags", new JArray("a"), new JArray()));
        Happens("2026-06-01T09:05:00Z", 501, Z.Comment(true, 501), Z.Change("status", "solved", "open"), Z.Change("priority", "high", "low", via: "Rule"));
        Happens("2026-06-01T09:06:00Z", -1, Z.Change("status", "closed", "solved"));
        Happens("2026-06-01T09:07:00Z", 1, Z.Comment(true, 1));

        var reading = await _desk.Helpdesk.Tickets!.ReadAsync(["5", "404"], default);

        reading.Events.Should().HaveCount(5).And.Equal((await _desk.PullAsync()).Events);
        _desk.To("tickets/404/audits").Should().BeEmpty();
    }

    [Fact]
    public async Task Many_tickets_read_by_their_ids_come_without_events()
    {
        _desk.Server.Tickets.AddRange(Enumerable.Range(1, 6).Select(n => Z.Ticket(n)));

        (await _desk.Helpdesk.Tickets!.ReadAsync([.. Enumerable.Range(1, 6).Select(n => $"{n}")], default)).Tickets.Should().HaveCount(6);

        _desk.Http.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Events_that_the_settings_do_not_want_leave_replies_unknown()
    {
        using var desk = new ZendeskDesk(("Events", "false"), ("Slas", "false"));
        desk.Server.Tickets.Add(Z.Ticket(5));

        (await desk.PullAsync()).Tickets.Should().ContainSingle().Which.RepliesAreKnown.Should().BeFalse();
        desk.Http.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task An_anonymous_visitor_is_told_before_it_reads_nothing()
    {
        _desk.Server.Me = new JObject { ["name"] = "Anonymous user" };

        (await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*anonymous*CxKit:Accounts:desk:Auth*")).Which.IsTransient.Should().BeFalse();
    }

    private void Happens(string at, long by, params JObject[] parts) => _desk.Server.Events.Add(Z.Update(_desk.Server.Events.Count + 1, 5, at, by, parts));
}
