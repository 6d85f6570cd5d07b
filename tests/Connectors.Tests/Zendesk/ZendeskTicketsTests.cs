using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskTicketsTests : IDisposable
{
    private readonly ZendeskDesk _desk = new();

    public ZendeskTicketsTests()
    {
        _desk.Server.Users.AddRange([Z.User(501, "agent", "Beth"), Z.User(900, "end-user", "Zoé")]);
        _desk.Server.Groups.Add(Z.Named(77, "Network"));
        _desk.Server.Organisations.Add(Z.Named(31, "Acme"));
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_ticket_is_mapped_field_by_field()
    {
        _desk.Server.Tickets.Add(Z.Ticket(5));

        (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new Ticket
            {
                Account = "desk",
                Id = "5",
                Number = "5",
                OpenedAt = Z.At("2026-05-30T08:15:00Z"),
                Version = $"{Z.Unix(Z.Day) + 1}",
                Kind = TicketKind.Incident,
                State = TicketState.Resolved,
                StateWord = "solved",
                Subject = "Trouble 5",
                Requester = new Person("900", "Zoé") { Email = "user900@desk.example", IsEmailVerified = true, Language = "fr" },
                Organisation = "Acme",
                Channel = "email",
                Tags = ["vpn", "paris"],
                Priority = "high",
                Team = "Network",
                Agent = new Person("501", "Beth") { Email = "user501@desk.example", IsEmailVerified = true, Language = "fr" },
                TouchedBy = ["501"],
                RepliesAreKnown = true,
                ResolvedAt = Z.At("2026-06-01T09:00:00Z"),
                Reopens = 1,
                Reassignments = 2,
            },
            o => o.ComparingByMembers<Ticket>());
    }

    [Fact]
    public async Task The_export_is_asked_as_the_contract_says_and_goes_on_from_its_cursor()
    {
        _desk.Server.Tickets.AddRange([Z.Ticket(5), Z.Ticket(6, updated: "2026-06-02T10:00:00Z"), Z.Ticket(7, updated: "2026-06-03T10:00:00Z")]);
        using var small = new ZendeskDesk(("PageSize", "2"));
        small.Server.Tickets.AddRange(_desk.Server.Tickets);

        var first = await small.PullAsync();
        small.Server.Tickets.Add(Z.Ticket(8, updated: "2026-06-04T10:00:00Z"));
        var second = await small.PullAsync(first.Cursor);

        first.Tickets.Select(t => t.Id).Should().Equal("5", "6", "7");
        second.Tickets.Select(t => t.Id).Should().Equal("8");
        var asked = small.To("incremental/tickets/cursor").Select(s => s.Query).ToList();
        asked.Should().HaveCount(3).And.OnlyContain(q => q["per_page"] == "2" && q["include"] == "metric_sets,users,groups,organizations"
            && q["support_type_scope"] == "all" && q["exclude_deleted"] == "false");
        asked[0].Should().Contain("start_time", "0").And.NotContainKey("cursor");
        asked.Skip(1).Should().OnlyContain(q => !q.ContainsKey("start_time") && q.ContainsKey("cursor"));
        first.Pages[^1].Should().Match<TicketPage>(p => p.IsCaughtUp && p.SeenUntil == Z.At("2026-06-03T10:00:01Z"));
        first.Pages.SkipLast(1).Should().OnlyContain(p => !p.IsCaughtUp);
    }

    [Fact]
    public async Task A_run_that_broke_off_goes_on_after_the_last_page()
    {
        using var small = new ZendeskDesk(("PageSize", "2"));
        small.Server.Tickets.AddRange(Enumerable.Range(1, 6).Select(n => Z.Ticket(n)));
        var cursor = (await small.PullAsync()).Pages[0].Cursor;

        (await small.PullAsync(cursor)).Tickets.Select(t => t.Id).Should().Equal("3", "4", "5", "6");
    }

    [Fact]
    public async Task A_deleted_ticket_is_gone()
    {
        _desk.Server.Tickets.AddRange([Z.Ticket(5), new JObject { ["id"] = 6, ["status"] = "deleted", ["generated_timestamp"] = Z.Unix(Z.Day) + 2, ["metric_set"] = null }]);

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().Equal("5");
        pull.Pages.SelectMany(p => p.Gone).Should().Equal("6");
    }

    [Theory]
    [InlineData("new", TicketState.Open)]
    [InlineData("open", TicketState.Open)]
    [InlineData("pending", TicketState.Open)]
    [InlineData("hold", TicketState.Open)]
    [InlineData("solved", TicketState.Resolved)]
    [InlineData("closed", TicketState.Closed)]
    public async Task A_status_is_a_state_and_only_what_is_over_has_a_time_of_it(string status, TicketState state)
    {
        _desk.Server.Tickets.Add(Z.Ticket(5, status));

        var ticket = (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which;

        ticket.State.Should().Be(state);
        ticket.StateWord.Should().Be(status);
        (ticket.ResolvedAt is not null).Should().Be(state != TicketState.Open);
    }

    [Fact]
    public async Task A_type_is_a_kind_as_the_settings_say()
    {
        using var desk = new ZendeskDesk(("Kinds:task", "Change"), ("Kinds:none", "Incident"));
        foreach (var (id, type) in new[] { (1, "incident"), (2, "problem"), (3, "question"), (4, "task"), (5, null) })
        {
            var ticket = Z.Ticket(id);
            ticket["type"] = type;
            desk.Server.Tickets.Add(ticket);
            _desk.Server.Tickets.Add(ticket);
        }

        (await _desk.PullAsync()).Tickets.Select(t => t.Kind).Should().Equal(TicketKind.Incident, TicketKind.Problem, TicketKind.Request, TicketKind.Request, TicketKind.Request);
        (await desk.PullAsync()).Tickets.Select(t => t.Kind).Should().Equal(TicketKind.Incident, TicketKind.Problem, TicketKind.Request, TicketKind.Change, TicketKind.Incident);
    }

    [Fact]
    public async Task The_accounts_own_fields_are_mapped_also_where_CxKit_reads_them_itself()
    {
        using var desk = new ZendeskDesk(
            ("Map:Service", "$.custom_fields[?(@.id==360)].value"), ("Map:Category", "$.tags[0]"), ("Map:PromisedAt", "$.custom_fields[?(@.id==361)].value"), ("Map:Channel", "$.via.channel"));
        var ticket = Z.Ticket(5);
        ticket["custom_fields"] = JArray.Parse("""[{"id":359,"value":null},{"id":360,"value":"mail"},{"id":361,"value":"2026-06-09"}]""");
        desk.Server.Tickets.Add(ticket);

        (await desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().Match<Ticket>(t =>
            t.Service == "mail" && t.Category == "vpn" && t.Channel == "email" && t.Tags.Count == 2 && t.PromisedAt == Z.At("2026-06-09"));
    }

    [Theory]
    [InlineData("$.custom_fields[?(@.id==360)].value", "mail")]
    [InlineData("$.custom_fields[?(@.id==360)]", "mail")]
    [InlineData("$.custom_fields[?(@.id == 361)].value", "late")]
    [InlineData("$.custom_fields[0].value", "first")]
    [InlineData("$.custom_fields[?(@.value=='late')].id", "361")]
    [InlineData("$.custom_fields[?(@.id==362)].value", null)]
    public async Task Of_the_accounts_own_fields_a_path_finds_what_it_names_whatever_its_form(string path, string? found)
    {
        using var desk = new ZendeskDesk(("Map:Service", path));
        var ticket = Z.Ticket(5);
        ticket["custom_fields"] = JArray.Parse("""[{"id":359,"value":"first"},{"id":360,"value":"mail"},{"value":"late","id":361},{"id":362,"value":null}]""");
        desk.Server.Tickets.Add(ticket);

        (await desk.PullAsync()).Tickets.Should().ContainSingle().Which.Service.Should().Be(found);
    }

    [Fact]
    public async Task Ties_to_other_tickets_are_kept()
    {
        var (ofProblem, ofHelpdesk, ofUs, due) = (Z.Ticket(5), Z.Ticket(6), Z.Ticket(7), Z.Ticket(8));
        ofProblem["problem_id"] = 41;
        ofHelpdesk["via"] = JObject.Parse("""{"channel":"web","source":{"from":{"ticket_id":42,"subject":"x"},"to":{},"rel":"follow_up"}}""");
        ofUs["tags"] = new JArray("x", "cxkit_follows_43");
        due["due_at"] = "2026-06-30T00:00:00Z";
        _desk.Server.Tickets.AddRange([ofProblem, ofHelpdesk, ofUs, due]);

        var tickets = (await _desk.PullAsync()).Tickets;

        tickets.Select(t => t.Links.Select(l => (l.Kind, l.Id)).SingleOrDefault()).Should().Equal(
            (TicketLinkKind.Problem, "41"), (TicketLinkKind.FollowsUp, "42"), (TicketLinkKind.FollowsUp, "43"), default);
        tickets[0].Cause.Should().Be(new Cause { Problem = "41" });
        tickets[1].Channel.Should().Be("web");
        tickets[3].PromisedAt.Should().Be(Z.At("2026-06-30"));
    }

    [Fact]
    public async Task Metric_sets_may_lie_beside_the_tickets_and_people_before_them()
    {
        var ticket = Z.Ticket(5);
        var set = ticket["metric_set"]!;
        ticket.Remove("metric_set");
        var answer = new JObject { ["users"] = new JArray(_desk.Server.Users), ["metric_sets"] = new JArray(set), ["tickets"] = new JArray(ticket), ["after_cursor"] = "a", ["end_of_stream"] = true };
        _desk.Http.Answer = sent => sent.Path.EndsWith("cursor", StringComparison.Ordinal) ? ScriptedHttp.Json(answer.ToString()) : _desk.Server.Answer(sent);

        (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().Match<Ticket>(t => t.Reopens == 1 && t.Reassignments == 2 && t.Requester!.Name == "Zoé" && t.Team == "77");
    }

    [Fact]
    public async Task A_page_too_heavy_is_asked_for_in_halves_and_nothing_is_lost()
    {
        _desk.Server.Tickets.AddRange(Enumerable.Range(1, 40).Select(n => Z.Ticket(n)));
        _desk.Server.Heavy = 3;

        var pull = await _desk.PullAsync();

        pull.Tickets.Select(t => t.Id).Should().BeEquivalentTo(Enumerable.Range(1, 40).Select(n => $"{n}")).And.OnlyHaveUniqueItems();
        var sizes = _desk.To("incremental/tickets/cursor").Select(s => int.Parse(s.Query["per_page"], null)).ToList();
        sizes.Take(10).Should().Equal(1000, 500, 250, 125, 62, 31, 15, 7, 3, 3);
        sizes.Skip(10).Should().Contain(6, "it is asked for more again").And.OnlyContain(s => s <= 6);
    }

    [Fact]
    public async Task A_helpdesk_that_cannot_give_even_one_row_fails_for_now()
    {
        _desk.Server.Tickets.Add(Z.Ticket(1));
        _desk.Server.Heavy = 0;

        (await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task An_export_that_does_not_move_on_is_a_failure()
    {
        _desk.Http.Answer = sent => sent.Path.EndsWith("cursor", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"tickets":[],"after_cursor":"a","end_of_stream":false}""") : _desk.Server.Answer(sent);

        await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("desk:*does not say where it goes on*");
    }

    [Theory]
    [InlineData("""{"error":"Couldn't authenticate you"}""", HttpStatusCode.OK)]
    [InlineData("""{"tickets":null}""", HttpStatusCode.OK)]
    [InlineData("""{"tickets":[{"id":1""", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task Something_in_place_of_tickets_is_a_failure_not_an_end(string body, HttpStatusCode status)
    {
        _desk.Http.Answer = _ => ScriptedHttp.Json(body, status);

        (await _desk.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task Faults_on_the_way_are_survived_and_a_rest_is_kept()
    {
        _desk.Server.Tickets.Add(Z.Ticket(1));
        _desk.Http.FailNext(
            () => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(37))), ScriptedHttp.Reset, () => ScriptedHttp.Status(HttpStatusCode.InternalServerError));

        (await _desk.PullAsync()).Tickets.Should().ContainSingle();

        var sent = _desk.To("incremental/tickets/cursor").ToList();
        sent.Should().HaveCount(4);
        (sent[1].At - sent[0].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(37));
    }

    [Fact]
    public async Task Named_tickets_are_read_as_they_are_now_and_the_absent_are_gone()
    {
        _desk.Server.Tickets.AddRange([Z.Ticket(5), Z.Ticket(6, "deleted")]);

        var reading = await _desk.Helpdesk.Tickets!.ReadAsync(["5", "6", "7"], default);

        reading.Tickets.Should().BeEquivalentTo((await _desk.PullAsync()).Tickets, o => o.ComparingByMembers<Ticket>());
        reading.Gone.Should().Equal("6", "7");
        _desk.To("tickets/show_many").Should().ContainSingle().Which.Query.Should().Contain("ids", "5,6,7").And.Contain("include", "metric_sets,users,groups,organizations");
    }

    [Fact]
    public async Task Too_many_ids_or_strange_ones_are_misuse()
    {
        var reader = _desk.Helpdesk.Tickets!;

        await reader.Awaiting(r => r.ReadAsync([.. Enumerable.Range(1, 101).Select(n => $"{n}")], default)).Should().ThrowAsync<ArgumentException>();
        await reader.Awaiting(r => r.ReadAsync(["5,6"], default)).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(d => d.PullAsync("""{"v":2}""")).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(d => d.PullAsync("tomorrow")).Should().ThrowAsync<ArgumentException>();
        (await reader.ReadAsync([], default)).Tickets.Should().BeEmpty();
        _desk.Http.Sent.Should().BeEmpty();
    }
}
