using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.ServiceNow;

/// <summary>Tickets of other tables than <c>incident</c>.</summary>
public sealed class ServiceNowTablesTests : IDisposable
{
    private readonly Desk _desk = new(
    [
        ("Tables:0", "incident"), ("Tables:1", "change_request"), ("Tables:2", "sc_req_item"), ("Tables:3", "u_visit"), ("Kinds:u_visit", "Request"), .. Desk.Columns,
    ]);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Every_table_that_is_named_is_a_stream_of_its_own()
    {
        Fill();
        var first = await _desk.PullAsync();
        _desk.Tables["sc_req_item"].Add(Row(9, "2026-06-02 10:00:00"));
        var second = await _desk.PullAsync(first.Cursor);

        first.Tickets.Select(t => (t.Number, t.Kind)).Should().Equal(
            ("INC0000001", TicketKind.Incident), ("INC0000002", TicketKind.Change), ("INC0000003", TicketKind.Request), ("INC0000004", TicketKind.Request));
        second.Tickets.Select(t => t.Number).Should().Contain("INC0000009");
        first.Slas.Select(s => s.TicketId).Should().BeEquivalentTo(Some.Id(1), Some.Id(2));
        first.Events.Select(e => e.TicketId).Should().BeEquivalentTo([Some.Id(3)]);
    }

    [Fact]
    public async Task A_change_tells_when_it_is_planned_and_who_asked_for_it()
    {
        _desk.Tables["change_request"].Add(new(Row(2))
        {
            ["state"] = "-1",
            ["start_date"] = "2026-06-05 20:00:00",
            ["end_date"] = "2026-06-05 22:00:00",
            ["due_date"] = "2026-06-06",
            ["requested_by"] = "p1",
            ["requested_by.name"] = "Ada",
            ["requested_by.email"] = "ada@example.com",
            ["parent"] = "x1",
        });

        (await _desk.PullAsync()).Tickets.Should().ContainSingle().Which.Should().Match<Ticket>(t => t.State == TicketState.Open
            && t.PlannedStart == new DateTimeOffset(2026, 6, 5, 20, 0, 0, TimeSpan.Zero) && t.PlannedEnd == new DateTimeOffset(2026, 6, 5, 22, 0, 0, TimeSpan.Zero)
            && t.PromisedAt == new DateTimeOffset(2026, 6, 6, 0, 0, 0, TimeSpan.Zero) && t.Requester!.Email == "ada@example.com"
            && t.Links.Single() == new TicketLink(TicketLinkKind.Parent, "x1", null));
    }

    [Theory]
    [InlineData("change_request", "3", TicketState.Closed)]
    [InlineData("change_request", "4", TicketState.Cancelled)]
    [InlineData("change_request", "6", TicketState.Open)]
    [InlineData("sc_req_item", "3", TicketState.Closed)]
    [InlineData("sc_req_item", "7", TicketState.Cancelled)]
    public async Task The_vendors_numbers_are_those_of_the_table(string table, string number, TicketState state)
    {
        _desk.Tables[table].Add(new(Row(2)) { ["state"] = number });

        (await _desk.PullAsync()).Tickets.Single().State.Should().Be(state);
    }

    [Fact]
    public async Task A_follow_up_of_our_own_follows_the_ticket_that_is_its_parent()
    {
        _desk.Tables["incident"].Add(new(Some.Incident(1)) { ["correlation_id"] = "cxkit:answer-1", ["parent_incident"] = "i9", ["parent_incident.number"] = "INC9" });

        (await _desk.PullAsync()).Tickets.Single().Links.Should().Equal(new TicketLink(TicketLinkKind.FollowsUp, "i9", "INC9"));
    }

    [Fact]
    public async Task The_integrators_own_columns_are_asked_for_and_mapped()
    {
        using var desk = new Desk(("Map:Service", "$.u_service"), ("Map:Department", "$['u_cause.name']"), ("Map:ContactReason", "$.u_reason"));
        desk.Tables["incident"].Add(new(Some.Incident(1)) { ["u_service"] = "Mail", ["u_cause.name"] = "Logistics", ["u_reason"] = "" });

        var ticket = (await desk.PullAsync()).Tickets.Single();

        ticket.Should().Match<Ticket>(t => t.Service == "Mail" && t.Cause.Department == "Logistics" && t.ContactReason == null);
        desk.Http.To("incident").First().Query["sysparm_fields"].Split(',').Should().Contain(["u_service", "u_cause.name", "u_reason"]).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_ticket_is_read_again_from_whichever_table_holds_it_with_all_that_is_known_of_it()
    {
        Fill();
        _desk.Tables["sys_audit"].Add(Some.Audit(1, 3, "assigned_to", "", "a1", table: "sc_req_item"));

        var reading = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync([Some.Id(3), Some.Id(2), Some.Id(77)], default));

        reading.Tickets.Select(t => (t.Id, t.Kind)).Should().BeEquivalentTo([(Some.Id(2), TicketKind.Change), (Some.Id(3), TicketKind.Request)]);
        reading.Gone.Should().Equal(Some.Id(77));
        reading.Events.Select(e => (e.TicketId, e.Kind)).Should().BeEquivalentTo([(Some.Id(3), TicketEventKind.PublicComment), (Some.Id(3), TicketEventKind.Assigned)]);
        reading.Slas.Should().ContainSingle().Which.TicketId.Should().Be(Some.Id(2));
    }

    [Fact]
    public async Task Reading_again_is_the_same_as_reading_first()
    {
        Fill();
        var pull = await _desk.PullAsync();

        var again = await _desk.Clock.RunAsync(_desk.Helpdesk.Tickets!.ReadAsync([.. pull.Tickets.Select(t => t.Id)], default));

        again.Tickets.Should().BeEquivalentTo(pull.Tickets, o => o.ComparingByMembers<Ticket>());
        again.Slas.Should().BeEquivalentTo(pull.Slas);
        again.Events.Should().BeEquivalentTo(pull.Events);
    }

    [Fact]
    public async Task What_is_written_goes_to_the_table_of_each_ticket()
    {
        Fill();
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary([.. Desk.Columns.Select(c => c.Value!)]).Select(r => new Dictionary<string, string>(r) { ["name"] = "task" }));

        var outcomes = await _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync(
            [.. new[] { 4, 1, 3 }.Select(n => new SatisfactionFields(Some.Id(n), 5, "happy", null, null))], default));
        await _desk.Clock.RunAsync(_desk.Helpdesk.Invitations!.PostAsync([new(Some.Id(3), "inv", "How was it?")], default));

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        foreach (var (table, place) in new[] { "incident", "sc_req_item", "u_visit" }.Select((t, n) => (t, n)))
            _desk.Tables[table][0]["u_cx_score"].Should().Be("5", table);
        (await _desk.Clock.RunAsync(_desk.Helpdesk.Invitations.ReadMarksAsync([Some.Id(1), Some.Id(3), Some.Id(4)], default)))
            .Should().ContainSingle().Which.Should().Be(KeyValuePair.Create(Some.Id(3), "inv"));
    }

    [Fact]
    public async Task A_column_has_to_be_in_every_table_of_contacts_and_may_be_missing_from_the_others()
    {
        Fill();
        string[] columns = [.. Desk.Columns.Select(c => c.Value!)];
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(columns));
        var writing = () => _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync([.. new[] { 1, 2 }.Select(n => new SatisfactionFields(Some.Id(n), 5, null, null, null))], default));
        await writing.Should().ThrowAsync<HelpdeskException>().WithMessage("*sc_req_item has no column u_cx_score*WriteBack:Score*");

        foreach (var table in new[] { "sc_req_item", "u_visit" })
            _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(columns).Select(r => new Dictionary<string, string>(r) { ["name"] = table }));

        var outcomes = await writing();
        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.Refused);
        outcomes[1].Reason.Should().StartWith("change_request does not have all columns");
    }

    [Theory]
    [InlineData("Tables:0=u_visit", "Kinds:u_visit is missing")]
    [InlineData("Tables:0=Incident;x", "Tables:0 must be the name of a table")]
    [InlineData("Tables:0=incident Tables:1=incident", "Tables:1 names incident again")]
    [InlineData("Kinds:problem=Problem", "Kinds:problem is none of")]
    [InlineData("Kinds:incident=Chore", "Kinds:incident must be one of Incident")]
    [InlineData("States:9=Deleted", "States:9 cannot be Deleted")]
    [InlineData("States:9=Gone", "States:9 must be one of Open")]
    [InlineData("Map:Service=$.Service", "Map names Service, which is no column")]
    [InlineData("Map:Service=u_service", "Map:Service must be a JSONPath")]
    [InlineData("History=Sometimes", "History cannot be read: it must be one of Auto, Audit, Metrics, None")]
    [InlineData("Webhooks:PreviousSecret=x", "Webhooks:Secret is missing")]
    public void What_is_wrong_with_them_is_told_with_its_path(string settings, string fault)
    {
        using var host = Desk.Host(_desk.Clock,
            [.. Desk.Basic("x", "https://desk.example"), .. settings.Split(' ').Select(s => s.Split('=')).Select(s => ($"x:{s[0]}", (string?)s[1]))]);

        Connector.Of(host).FaultsOf("x").Should().ContainSingle().Which.Should().StartWith($"CxKit:Accounts:x:{fault}");
    }

    private static Dictionary<string, string> Row(int number, string updated = "2026-06-01 10:00:00") => new(Some.Incident(number, updated)) { ["state"] = "1" };

    private void Fill()
    {
        _desk.Tables["incident"].Add(Some.Incident(1));
        _desk.Tables["change_request"].Add(Row(2));
        _desk.Tables["sc_req_item"].Add(Row(3));
        _desk.Tables["u_visit"].Add(Row(4));
        _desk.Tables["task_sla"].AddRange([Some.Sla(1), new(Some.Sla(2)) { ["task.sys_class_name"] = "change_request" }]);
        _desk.Tables["sys_journal_field"].Add(new(Some.Comment(1, 3)) { ["name"] = "sc_req_item" });
    }
}
