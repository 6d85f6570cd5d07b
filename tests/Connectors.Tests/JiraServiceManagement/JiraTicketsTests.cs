using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraTicketsTests : IDisposable
{
    private readonly JiraDesk _desk = new(("Map:Service", "$.fields.customfield_10777[0].value"), ("Map:PromisedAt", "$.customfield_10778"));
    private readonly JObject _issue = SomeIssue.Numbered(1);

    public JiraTicketsTests() => _desk.Jira.Issues.Add(_issue);

    private JObject Fields => (JObject)_issue["fields"]!;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_ticket_says_all_that_its_issue_says()
    {
        Fields["reporter"] = JObject.Parse("""{"accountId":"qm:1","accountType":"customer","displayName":"Cu","emailAddress":"cu@example.com"}""");
        Fields["assignee"] = SomeIssue.User("agent-1");
        Fields["priority"] = JObject.Parse("""{"id":"2","name":"High"}""");
        Fields["labels"] = new JArray("vip", "laptop");
        Fields["components"] = JArray.Parse("""[{"id":"1","name":"Workplace"},{"id":"2","name":"Other"}]""");
        Fields["duedate"] = "2026-06-05";
        Fields["customfield_10010"] = JObject.Parse("""{"requestType":{"id":"11","name":"Get IT help"}}""");
        Fields["customfield_10002"] = JArray.Parse("""[{"id":"1","name":"Acme"},{"id":"2","name":"Group"}]""");
        Fields["customfield_10032"] = JObject.Parse("""{"languageCode":"fr","displayName":"Français"}""");
        Fields["customfield_10001"] = JObject.Parse("""{"id":"t1","name":"Second line"}""");
        Fields["customfield_10008"] = "2026-06-10T20:00:00.000+0200";
        Fields["customfield_10009"] = "2026-06-10T22:00:00.000+0200";
        _issue["properties"] = JObject.Parse("""{"request.channel.type":{"value":"portal"}}""");

        var ticket = await TicketAsync();

        ticket.Should().BeEquivalentTo(new Ticket
        {
            Account = "hr",
            Id = "10001",
            Number = "ITH-1",
            OpenedAt = At("2026-05-30T08:15:00Z"),
            Version = "2026-06-01T10:00:00.000Z",
            Kind = TicketKind.Incident,
            State = TicketState.Open,
            StateWord = "Open",
            Subject = "Trouble 1",
            Requester = new Person("qm:1", "Cu") { Email = "cu@example.com", Language = "fr" },
            Organisation = "Acme",
            Service = "Workplace",
            Category = "Get IT help",
            Channel = "portal",
            Tags = ["vip", "laptop"],
            Priority = "High",
            Team = "Second line",
            Agent = new Person("agent-1", "Name of agent-1"),
            TouchedBy = ["agent-1"],
            RepliesAreKnown = true,
            PromisedAt = At("2026-06-05T23:59:59Z"),
            PlannedStart = At("2026-06-10T18:00:00Z"),
            PlannedEnd = At("2026-06-10T20:00:00Z"),
            Reopens = 0,
            Reassignments = 0,
        });
    }

    [Fact]
    public async Task An_integrators_own_fields_come_first()
    {
        Fields["components"] = JArray.Parse("""[{"id":"1","name":"Workplace"}]""");
        Fields["customfield_10777"] = JArray.Parse("""[{"id":"7","value":"Mail"}]""");
        Fields["customfield_10778"] = "2026-06-08T12:00:00.000+0200";

        var ticket = await TicketAsync();

        ticket.Service.Should().Be("Mail");
        ticket.PromisedAt.Should().Be(At("2026-06-08T10:00:00Z"));
        var asked = JObject.Parse(_desk.To("/rest/api/3/changelog/bulkfetch").Single().Body)["fieldIds"]!.Values<string>();
        asked.Should().Equal("status", "resolution", "assignee", "priority", "customfield_10778", "customfield_10001");
    }

    [Fact]
    public async Task A_life_is_told_by_its_events()
    {
        Fields["status"] = SomeIssue.Status("6", "Closed", "done");
        Fields["resolution"] = JObject.Parse("""{"id":"1","name":"Done"}""");
        Fields["resolutiondate"] = "2026-05-31T16:00:00.000+0200";
        _issue["changes"] = new JArray(
            SomeIssue.Change("100", 1780128000, "agent-1", ("assignee", null, null, "agent-1", "Ann")),
            SomeIssue.Change("101", 1780131600, "agent-1", ("status", "1", "Open", "3", "In Progress"), ("priority", "3", "Medium", "2", "High")),
            SomeIssue.Change("102", 1780135200, "agent-1", ("assignee", "agent-1", "Ann", null, null)),
            SomeIssue.Change("103", 1780138800, "agent-2", ("assignee", null, null, "agent-2", "Bob"), ("customfield_10001", null, "First line", null, "Second line")),
            SomeIssue.Change("104", 1780142400, "agent-2", ("resolution", null, null, "1", "Done"), ("status", "3", "In Progress", "5", "Resolved")),
            SomeIssue.Change("105", 1780146000, "qm:1", ("resolution", "1", "Done", null, null), ("status", "5", "Resolved", "3", "In Progress")),
            SomeIssue.Change("106", 1780149600, "agent-2", ("customfield_10778", null, null, "2026-06-08", "08/Jun/26")),
            SomeIssue.Change("107", 1780236000, "app:automation", ("resolution", null, null, "1", "Done"), ("status", "3", "In Progress", "5", "Resolved")),
            SomeIssue.Change("108", 1780239600, "app:automation", ("status", "5", "Resolved", "6", "Closed")));

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => (e.Kind, e.At.ToUnixTimeSeconds(), e.By, e.From, e.To, e.IsAutomatic)).Should().Equal(
            (TicketEventKind.Assigned, 1780128000, "agent-1", null, "agent-1", false),
            (TicketEventKind.StateChanged, 1780131600, "agent-1", "Open", "In Progress", false),
            (TicketEventKind.PriorityChanged, 1780131600, "agent-1", "Medium", "High", false),
            (TicketEventKind.Assigned, 1780135200, "agent-1", "agent-1", null, false),
            (TicketEventKind.Assigned, 1780138800, "agent-2", null, "agent-2", false),
            (TicketEventKind.TeamChanged, 1780138800, "agent-2", "First line", "Second line", false),
            (TicketEventKind.Resolved, 1780142400, "agent-2", "In Progress", "Resolved", false),
            (TicketEventKind.Reopened, 1780146000, null, "Resolved", "In Progress", false),
            (TicketEventKind.PromiseChanged, 1780149600, "agent-2", null, "2026-06-08", false),
            (TicketEventKind.Resolved, 1780236000, "app:automation", "In Progress", "Resolved", true),
            (TicketEventKind.Closed, 1780239600, "app:automation", "Resolved", "Closed", true));
        pull.Events.Select(e => e.Id).Should().OnlyHaveUniqueItems();
        var ticket = pull.Tickets.Single();
        ticket.Should().Match<Ticket>(t => t.State == TicketState.Closed && t.Reopens == 1 && t.Reassignments == 1 && t.ResolvedByAutomation == true);
        ticket.ResolvedAt.Should().Be(At("2026-05-31T14:00:00Z"));
        ticket.ClosedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1780239600));
        ticket.TouchedBy.Should().Equal("agent-1", "agent-2");
    }

    [Fact]
    public async Task A_change_made_after_the_issue_was_read_is_of_the_next_version()
    {
        Fields["status"] = SomeIssue.Status("5", "Resolved", "done");
        _issue["changes"] = new JArray(
            SomeIssue.Change("1", 1780142400, "agent-1", ("status", "1", "Open", "5", "Resolved")),
            SomeIssue.Change("2", DateTimeOffset.Parse("2026-06-01T10:00:05Z", null).ToUnixTimeMilliseconds(), "agent-1", ("status", "5", "Resolved", "3", "In Progress")));

        var pull = await _desk.PullAsync();

        pull.Events.Should().ContainSingle().Which.Kind.Should().Be(TicketEventKind.Resolved);
        pull.Tickets.Single().Reopens.Should().Be(0);
    }

    [Theory]
    [InlineData("7", "Canceled", null, TicketState.Cancelled)]
    [InlineData("5", "Resolved", "Won't Do", TicketState.Cancelled)]
    [InlineData("5", "Resolved", "Done", TicketState.Resolved)]
    [InlineData("6", "Closed", null, TicketState.Closed)]
    [InlineData("3", "In Progress", null, TicketState.Open)]
    [InlineData("3", "In Progress", "Done", TicketState.Resolved)]
    public async Task Status_and_resolution_say_where_it_stands(string id, string status, string? resolution, TicketState state)
    {
        Fields["status"] = SomeIssue.Status(id, status, id is "5" or "6" or "7" ? "done" : "indeterminate");
        Fields["resolution"] = resolution is null ? null : new JObject { ["name"] = resolution };

        var ticket = await TicketAsync();

        ticket.State.Should().Be(state);
        ticket.StateWord.Should().Be(status);
    }

    [Fact]
    public async Task A_cancelled_ticket_that_is_taken_up_again_was_not_reopened()
    {
        _issue["changes"] = new JArray(
            SomeIssue.Change("1", 1780142400, "agent-1", ("status", "1", "Open", "7", "Canceled"), ("resolution", null, null, "2", "Canceled")),
            SomeIssue.Change("2", 1780146000, "agent-1", ("status", "7", "Canceled", "3", "In Progress"), ("resolution", "2", "Canceled", null, null)));

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => e.Kind).Should().Equal(TicketEventKind.StateChanged, TicketEventKind.StateChanged);
        pull.Tickets.Single().Reopens.Should().Be(0);
    }

    [Fact]
    public async Task Only_messages_of_people_of_the_desk_and_of_the_requester_are_told_and_never_their_words()
    {
        Fields["reporter"] = SomeIssue.User("qm:1", "customer");
        Fields["comment"] = SomeIssue.Comments(
            SomeIssue.Comment("1", "agent-1", "2026-05-30T10:00:00.000+0200"), SomeIssue.Comment("2", "agent-1", "2026-05-30T11:00:00.000+0200", isPublic: false),
            SomeIssue.Comment("3", "qm:1", "2026-05-30T12:00:00.000+0200", type: "customer"), SomeIssue.Comment("4", "qm:2", "2026-05-30T13:00:00.000+0200", type: "customer"),
            SomeIssue.Comment("5", "cxkit-1", "2026-05-30T14:00:00.000+0200"), SomeIssue.Comment("6", "robot", "2026-05-30T15:00:00.000+0200", type: "app"));

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => (e.Id, e.Kind, e.By, e.IsAutomatic)).Should().Equal(
            ("comment:1", TicketEventKind.PublicComment, "agent-1", false), ("comment:2", TicketEventKind.InternalNote, "agent-1", false),
            ("comment:3", TicketEventKind.PublicComment, "qm:1", false), ("comment:6", TicketEventKind.PublicComment, "robot", true));
        pull.Events[0].At.Should().Be(At("2026-05-30T08:00:00Z"));
        pull.Tickets.Single().WithEvents(pull.Events).FirstReplyAt.Should().Be(At("2026-05-30T08:00:00Z"));
    }

    [Fact]
    public async Task Comments_that_did_not_all_come_are_read_on()
    {
        _issue["allComments"] = new JArray(Enumerable.Range(1, 130).Select(n => SomeIssue.Comment($"{n}", "agent-1", "2026-05-30T10:00:00.000+0000")));
        Fields["comment"] = new JObject { ["comments"] = new JArray(_issue["allComments"]!.Take(20)), ["maxResults"] = 20, ["total"] = 130 };

        var pull = await _desk.PullAsync();

        pull.Events.Should().HaveCount(130);
        _desk.To("/rest/api/3/issue/10001/comment").Should().HaveCount(2);
    }

    [Fact]
    public async Task Without_comments_the_agreement_tells_the_first_reply()
    {
        using var desk = new JiraDesk(("Comments", "false"));
        Fields["customfield_10020"] = Sla("Time to first response", breached: false);
        desk.Jira.Issues.Add(_issue);

        var ticket = (await desk.PullAsync()).Tickets.Single();

        ticket.RepliesAreKnown.Should().BeFalse();
        ticket.FirstReplyAt.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1780129000000));
        JObject.Parse(desk.To("/rest/api/3/search/jql").First().Body)["fields"]!.Values<string>().Should().NotContain("comment");
    }

    [Fact]
    public async Task Each_run_of_an_agreements_clock_has_its_outcome()
    {
        Fields["customfield_10020"] = Sla("Time to first response", breached: false);
        var resolution = Sla("Time to resolution", breached: true);
        resolution["ongoingCycle"] = JObject.Parse("""{"breached":false,"paused":true}""");
        Fields["customfield_10021"] = resolution;

        var slas = (await _desk.PullAsync()).Slas;

        slas.Should().Equal(
            new SlaOutcome("10001", "10001:customfield_10020:0") { Name = "Time to first response", Target = SlaTarget.Response, State = SlaState.Met, EndedAt = DateTimeOffset.FromUnixTimeMilliseconds(1780129000000) },
            new SlaOutcome("10001", "10001:customfield_10021:0") { Name = "Time to resolution", Target = SlaTarget.Resolution, State = SlaState.Breached, EndedAt = DateTimeOffset.FromUnixTimeMilliseconds(1780129000000) },
            new SlaOutcome("10001", "10001:customfield_10021:1") { Name = "Time to resolution", Target = SlaTarget.Resolution, State = SlaState.Running });
    }

    [Fact]
    public async Task Ties_tell_problem_changes_parent_and_duplicates()
    {
        Fields["issuelinks"] = new JArray(
            Link("inwardIssue", "is caused by", "Problem", 50), Link("inwardIssue", "is caused by", "[System] Change", 51), Link("inwardIssue", "is fixed by", "Change", 52),
            Link("outwardIssue", "duplicates", "Incident", 53), Link("outwardIssue", "relates to", "Incident", 54));
        Fields["parent"] = JObject.Parse("""{"id":"20055","key":"ITH-55"}""");

        var ticket = await TicketAsync();

        ticket.Links.Should().Equal(
            new TicketLink(TicketLinkKind.Problem, "20050", "ITH-50"), new TicketLink(TicketLinkKind.CausedBy, "20051", "ITH-51"), new TicketLink(TicketLinkKind.FixedBy, "20052", "ITH-52"),
            new TicketLink(TicketLinkKind.Duplicates, "20053", "ITH-53"), new TicketLink(TicketLinkKind.Related, "20054", "ITH-54"), new TicketLink(TicketLinkKind.Parent, "20055", "ITH-55"));
        ticket.Cause.Should().Be(new Cause { Problem = "ITH-50", Change = "ITH-51" });
    }

    [Theory]
    [InlineData("[System] Service request with approvals", TicketKind.Request)]
    [InlineData("Problème", TicketKind.Problem)]
    [InlineData("Changement", TicketKind.Change)]
    [InlineData("Sub-task", TicketKind.Project)]
    [InlineData("Support", TicketKind.Request)]
    [InlineData("Störung", TicketKind.Incident)]
    public async Task The_issue_type_tells_the_kind_and_the_settings_have_the_last_word(string type, TicketKind kind)
    {
        using var desk = new JiraDesk(("Kinds:Störung", "Incident"));
        Fields["issuetype"] = new JObject { ["name"] = type };
        desk.Jira.Issues.Add(_issue);

        (await desk.PullAsync()).Tickets.Single().Kind.Should().Be(kind);
    }

    [Fact]
    public async Task Tickets_are_read_by_id_and_those_that_are_gone_or_elsewhere_are_said_so()
    {
        _desk.Jira.Issues.Add(SomeIssue.Numbered(2, project: "OTHER"));
        _issue["changes"] = new JArray(SomeIssue.Change("1", 1780142400, "agent-1", ("assignee", null, null, "agent-1", "Ann")));

        var reading = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync(["10001", "10002", "10003"], default));

        reading.Tickets.Should().ContainSingle().Which.Number.Should().Be("ITH-1");
        reading.Gone.Should().Equal("10002", "10003");
        reading.Events.Should().ContainSingle();
        _desk.Http.Sent.Count(s => s.Path.Contains("fetch", StringComparison.Ordinal)).Should().Be(2);
    }

    [Fact]
    public async Task What_Jira_has_but_does_not_hand_out_is_neither_read_nor_gone()
    {
        _desk.Jira.Issues.Add(SomeIssue.Numbered(2));
        _desk.Jira.Withheld.Add("10002");

        var reading = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync(["10001", "10002", "10003"], default));

        reading.Tickets.Select(t => t.Id).Should().Equal("10001");
        reading.Gone.Should().Equal("10003");
    }

    [Fact]
    public async Task Whether_a_ticket_is_marked_is_not_known_while_Jira_does_not_hand_it_out()
    {
        using var desk = new JiraDesk(JiraDesk.Fields);
        desk.Jira.Issues.Add(_issue);
        desk.Jira.Withheld.Add("10001");

        var look = FluentActions.Awaiting(() => desk.Clock.RunAsync(desk.Helpdesk.Invitations!.ReadMarksAsync(["10001"], default)));

        (await look.Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
    }

    [Fact]
    public async Task What_was_just_read_by_id_is_shown_by_the_next_search_as_it_is()
    {
        await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync(["10001"], default));

        await _desk.PullAsync();

        JObject.Parse(_desk.To("/rest/api/3/search/jql").First().Body)["reconcileIssues"]!.Values<long>().Should().Equal(10001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ITH-1")]
    [InlineData("../1")]
    public async Task What_is_no_id_is_misuse(string id) =>
        await _desk.Awaiting(d => d.Helpdesk.Tickets!.ReadAsync([id], default)).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task Changes_on_several_pages_are_all_told()
    {
        _desk.Jira.ChangesAtOnce = 2;
        _issue["changes"] = new JArray(Enumerable.Range(1, 7).Select(n => SomeIssue.Change($"{n}", 1780142400 + n, "agent-1", ("priority", $"{n}", $"P{n}", $"{n + 1}", $"P{n + 1}"))));

        (await _desk.PullAsync()).Events.Select(e => e.To).Should().Equal("P2", "P3", "P4", "P5", "P6", "P7", "P8");
    }

    private static JObject Link(string end, string words, string type, int number) => new()
    {
        ["type"] = new JObject { ["name"] = "A link", [end == "inwardIssue" ? "inward" : "outward"] = words, [end == "inwardIssue" ? "outward" : "inward"] = "the other way" },
        [end] = new JObject { ["id"] = $"{20_000 + number}", ["key"] = $"ITH-{number}", ["fields"] = new JObject { ["issuetype"] = new JObject { ["name"] = type } } },
    };

    private static JObject Sla(string name, bool breached) => new()
    {
        ["id"] = "1",
        ["name"] = name,
        ["completedCycles"] = new JArray(new JObject
        {
            ["stopTime"] = JObject.Parse("""{"iso8601":"2026-05-30T08:16:40+0000","jira":"2026-05-30T08:16:40.000+0000","friendly":"today","epochMillis":1780129000000}"""),
            ["breached"] = breached,
        }),
    };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Ticket> TicketAsync() => (await _desk.PullAsync()).Tickets.Single();
}
