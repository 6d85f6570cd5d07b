using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowHistoryTests : IDisposable
{
    private readonly Desk _desk = new();

    public ServiceNowHistoryTests() => _desk.Tables["incident"].Add(Some.Incident(1));

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("assigned_to", "a1", "a2", TicketEventKind.Assigned)]
    [InlineData("assignment_group", "", "g2", TicketEventKind.TeamChanged)]
    [InlineData("priority", "3", "1", TicketEventKind.PriorityChanged)]
    [InlineData("due_date", "", "2026-06-03 10:00:00", TicketEventKind.PromiseChanged)]
    [InlineData("state", "1", "2", TicketEventKind.StateChanged)]
    [InlineData("state", "2", "6", TicketEventKind.Resolved)]
    [InlineData("state", "6", "7", TicketEventKind.Closed)]
    [InlineData("state", "2", "8", TicketEventKind.Closed)]
    [InlineData("state", "6", "2", TicketEventKind.Reopened)]
    [InlineData("incident_state", "7", "2", TicketEventKind.Reopened)]
    public async Task A_change_of_a_column_is_an_event_with_what_was_and_what_is(string column, string from, string to, TicketEventKind kind)
    {
        _desk.Tables["sys_audit"].Add(Some.Audit(1, 1, column, from, to));

        var told = (await _desk.PullAsync()).Events.Should().ContainSingle().Which;

        told.Should().Match<TicketEvent>(e => e.Kind == kind && e.From == (from.Length == 0 ? null : from) && e.To == to && e.By == "beth" && !e.IsAutomatic
            && e.TicketId == Some.Id(1) && e.At == new DateTimeOffset(2026, 6, 1, 9, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("state", "", "1")]
    [InlineData("state", "2", "2")]
    [InlineData("u_cx_score", "1", "2")]
    public async Task What_means_nothing_is_no_event(string column, string from, string to)
    {
        _desk.Tables["sys_audit"].AddRange([Some.Audit(1, 1, column, from, to), Some.Audit(2, 1, "priority", "3", "2")]);

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.Kind.Should().Be(TicketEventKind.PriorityChanged);
    }

    [Fact]
    public async Task The_two_columns_that_hold_the_state_of_an_incident_tell_of_one_event()
    {
        _desk.Tables["sys_audit"].AddRange([
            Some.Audit(1, 1, "state", "2", "6"), Some.Audit(2, 1, "incident_state", "2", "6"), Some.Audit(3, 1, "state", "6", "7")]);

        (await _desk.PullAsync()).Events.Select(e => e.Kind).Should().Equal(TicketEventKind.Resolved, TicketEventKind.Closed);
    }

    [Fact]
    public async Task What_machines_change_is_automatic_and_what_CxKit_changed_is_no_event()
    {
        _desk.Tables["sys_audit"].AddRange([
            Some.Audit(1, 1, "state", "6", "7", by: "system"), Some.Audit(2, 1, "priority", "3", "2", by: "CxKit"), Some.Audit(3, 1, "priority", "2", "1")]);

        (await _desk.PullAsync()).Events.Select(e => (e.By, e.IsAutomatic)).Should().Equal(("system", true), ("beth", false));
    }

    [Fact]
    public async Task Without_an_audit_the_metrics_tell_and_go_on_telling_when_there_is_one()
    {
        _desk.Tables["metric_instance"].AddRange([
            Some.Metric(1, 1, "assigned_to", "a2"), Some.Metric(2, 1, "incident_state", "6"), Some.Metric(3, 1, "incident_state", "2")]);
        _desk.Tables["incident"][0]["reopened_time"] = "2026-06-01 09:45:00";
        _desk.Tables["incident"][0]["reopened_by.user_name"] = "ada";
        _desk.Tables["incident"][0]["reopen_count"] = "2";

        var first = await _desk.PullAsync();
        _desk.Tables["sys_audit"].Add(Some.Audit(1, 1, "assigned_to", "a1", "a2"));
        var second = await _desk.PullAsync(first.Cursor);

        first.Events.Select(e => (e.Kind, e.To, e.By)).Should().BeEquivalentTo([
            (TicketEventKind.Reopened, (string?)null, (string?)"ada"), (TicketEventKind.Assigned, "a2", null), (TicketEventKind.Resolved, "6", null)]);
        second.Events.Select(e => e.Id).Should().BeSubsetOf(first.Events.Select(e => e.Id));
    }

    [Fact]
    public async Task The_latest_reopening_of_the_row_is_not_told_beside_an_audit()
    {
        _desk.Tables["incident"][0]["reopened_time"] = "2026-06-01 09:45:00";
        _desk.Tables["sys_audit"].Add(Some.Audit(1, 1, "state", "6", "2"));

        (await _desk.PullAsync()).Events.Should().ContainSingle().Which.By.Should().Be("beth");
    }

    [Fact]
    public async Task Tables_that_the_instance_lacks_are_done_without()
    {
        _desk.Tables.Missing.UnionWith(["sys_audit", "metric_instance", "sys_audit_delete", "sys_choice"]);

        var pull = await _desk.PullAsync();

        pull.Tickets.Should().ContainSingle();
        pull.Pages[^1].IsCaughtUp.Should().BeTrue();
    }

    [Fact]
    public async Task A_source_that_the_settings_name_must_be_readable_and_none_is_not_asked()
    {
        using var none = new Desk(("History", "None"));
        await none.PullAsync();
        none.Http.Sent.Should().NotContain(s => s.Path.EndsWith("sys_audit", StringComparison.Ordinal) || s.Path.EndsWith("metric_instance", StringComparison.Ordinal));

        using var audit = new Desk(("History", "Audit"));
        audit.Tables.Missing.Add("sys_audit");
        await audit.Awaiting(d => d.PullAsync()).Should().ThrowAsync<HelpdeskException>().WithMessage("*sys_audit*");
    }

    [Fact]
    public async Task Changes_cost_a_request_for_thousands_of_rows()
    {
        _desk.Tables["sys_audit"].AddRange(Enumerable.Range(1, 12_000).Select(n => Some.Audit(n, n / 6, "assigned_to", "a1", $"b{n}", at: $"2026-06-01 {n / 3600:00}:{n / 60 % 60:00}:{n % 60:00}")));

        (await _desk.PullAsync()).Events.Should().HaveCount(12_000);

        _desk.Http.To("sys_audit").Should().HaveCountLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task What_was_deleted_since_the_first_reading_is_gone()
    {
        _desk.Tables["sys_audit_delete"].AddRange([Deleted(4, 39, "2026-05-01 09:00:00"), Deleted(1, 40, "2026-05-01 10:00:00")]);
        var first = await _desk.PullAsync();
        _desk.Tables["sys_audit_delete"].AddRange([Deleted(2, 41, "2026-06-02 10:00:00"), new(Deleted(3, 42, "2026-06-02 10:00:00")) { ["tablename"] = "cmdb_ci" }]);
        var second = await _desk.PullAsync(first.Cursor);

        first.Pages.SelectMany(p => p.Gone).Should().NotContain(Some.Id(39), "it had never been read");
        second.Pages.SelectMany(p => p.Gone).Should().Contain(Some.Id(41)).And.NotContain([Some.Id(39), Some.Id(42)]);
    }

    [Fact]
    public async Task The_first_deletion_ever_is_seen_too()
    {
        var first = await _desk.PullAsync();
        _desk.Tables["sys_audit_delete"].Add(Deleted(1, 1, "2026-06-02 10:00:00"));
        var second = await _desk.PullAsync(first.Cursor);
        var third = await _desk.PullAsync(second.Cursor);

        second.Pages[0].Gone.Should().Equal(Some.Id(1));
        third.Cursor.Should().Be(second.Cursor);
    }

    private static Dictionary<string, string> Deleted(int number, int ticket, string at) => new()
    {
        ["sys_id"] = "d" + Some.Id(number)[1..],
        ["sys_created_on"] = at,
        ["tablename"] = "incident",
        ["documentkey"] = Some.Id(ticket),
    };
}
