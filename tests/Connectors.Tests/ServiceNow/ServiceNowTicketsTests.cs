using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowTicketsTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_requests_are_those_of_the_contract()
    {
        _desk.Tables["incident"].Add(Some.Incident(7));
        _desk.Tables["task_sla"].Add(Some.Sla(7));
        _desk.Tables["sys_journal_field"].Add(Some.Comment(1, 7));
        var first = await _desk.PullAsync();
        await _desk.PullAsync(first.Cursor);

        _desk.Http.Sent.Should().OnlyContain(s => s.Method == "GET" && s.Body == "" && s.Uri.Host == "desk.example"
            && s.Query["sysparm_display_value"] == "false" && s.Query["sysparm_exclude_reference_link"] == "true"
            && s.Query["sysparm_suppress_pagination_header"] == "true" && s.Query.Count == 7);
        const string Closing = "sys_updated_on>2026-06-01 10:00:00^NQsys_updated_on=2026-06-01 10:00:00^sys_id>00000000000000000000000000000007^ORDERBYsys_updated_on^ORDERBYsys_id";
        _desk.Http.To("incident").Select(s => (s.Query["sysparm_query"], s.Query["sysparm_limit"], s.Query["sysparm_no_count"])).Should().Equal(
            ("ORDERBYsys_updated_on^ORDERBYsys_id", "5000", "true"),
            (Closing, "5000", "false"),
            ("sys_updated_on>=2026-06-01 09:59:00^ORDERBYsys_updated_on^ORDERBYsys_id", "5000", "false"),
            (Closing, "5000", "false"));
        _desk.Http.To("task_sla").ElementAt(1).Query["sysparm_query"].Should().Be(
            $"task.sys_class_name=incident^sys_updated_on>2026-06-01 10:00:00^NQtask.sys_class_name=incident^sys_updated_on=2026-06-01 10:00:00^sys_id>5{Some.Id(7)[1..]}^ORDERBYsys_updated_on^ORDERBYsys_id");
        _desk.Http.To("sys_journal_field").ElementAt(1).Query["sysparm_query"].Should().Be("name=incident^element=comments^ORDERBYsys_created_on^ORDERBYsys_id");
        _desk.Http.To("sys_journal_field").Should().OnlyContain(s => !s.Query["sysparm_fields"].Split(',', StringSplitOptions.None).Contains("value"));
        _desk.Http.To("sys_journal_field").First().Uri.Query.Should().Contain("name%3Dincident%5Eelement%3Dcomments", "spaces and operators are escaped as percent codes");
    }

    [Theory]
    [InlineData("incident", "sys_updated_on")]
    [InlineData("task_sla", "task.sys_class_name")]
    [InlineData("task_sla", "sys_updated_on")]
    public async Task A_column_that_may_not_be_read_is_named_and_nothing_is_handed_out(string table, string column)
    {
        _desk.Tables["incident"].Add(Some.Incident(1));
        _desk.Tables["task_sla"].Add(Some.Sla(1));
        _desk.Tables[table].ForEach(r => r.Remove(column));

        var pulling = () => _desk.PullAsync();

        (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage($"it-desk:*{table}*{column}*"))
            .Which.IsTransient.Should().BeFalse();
    }

    [Fact]
    public async Task Work_notes_that_come_although_comments_were_asked_for_end_the_pull()
    {
        _desk.Tables["sys_journal_field"].Add(Some.Comment(1, 1));
        _desk.Http.Answer = sent => sent.Path.EndsWith("sys_journal_field", StringComparison.Ordinal)
            ? ScriptedHttp.Json("""{"result":[{"sys_id":"c1","name":"incident","element":"work_notes","element_id":"1","sys_created_by":"beth","sys_created_on":"2026-06-01 09:00:00"}]}""")
            : _desk.Tables.Answer(sent);

        var pulling = () => _desk.PullAsync();

        await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk:*element*sys_journal_field*");
    }

    [Fact]
    public async Task Replies_are_unknown_where_no_comment_can_be_read_and_known_where_one_can()
    {
        _desk.Tables["incident"].Add(Some.Incident(1));
        var silent = await _desk.PullAsync();
        _desk.Tables["sys_journal_field"].Add(Some.Comment(1, 1));
        var heard = await _desk.PullAsync(silent.Cursor);

        silent.Tickets.Should().OnlyContain(t => !t.RepliesAreKnown);
        heard.Tickets.Should().OnlyContain(t => t.RepliesAreKnown);
        heard.Events.Should().ContainSingle();
    }

    [Fact]
    public async Task A_journal_switched_off_is_not_asked_and_keeps_its_place()
    {
        using var desk = new Desk(("Journal", "false"));
        desk.Tables["incident"].Add(Some.Incident(1));
        desk.Tables["sys_journal_field"].Add(Some.Comment(1, 1));

        var pull = await desk.PullAsync("""{"v":1,"sys_journal_field":{"Stamp":"2026-06-01 09:00:00","Id":"c1"}}""");

        pull.Events.Should().BeEmpty();
        pull.Tickets.Should().OnlyContain(t => !t.RepliesAreKnown);
        pull.Cursor.Should().Contain("c1");
        desk.Http.To("sys_journal_field").Should().BeEmpty();
    }

    [Fact]
    public async Task What_machines_write_is_automatic_and_what_CxKit_wrote_is_no_news()
    {
        _desk.Tables["sys_journal_field"].AddRange([
            Some.Comment(1, 1, by: "beth"), Some.Comment(2, 1, by: "system"), Some.Comment(3, 1, by: "cxkit")]);

        var pull = await _desk.PullAsync();

        pull.Events.Select(e => (e.By, e.IsAutomatic)).Should().Equal(("beth", false), ("system", true));
        pull.Events.Should().OnlyContain(e => e.Kind == TicketEventKind.PublicComment && e.TicketId == Some.Id(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("""{"v":2}""")]
    public async Task A_cursor_of_somebody_else_is_refused(string cursor)
    {
        var pulling = () => _desk.PullAsync(cursor);

        await pulling.Should().ThrowAsync<ArgumentException>();
        _desk.Http.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task The_latest_change_read_is_told_with_every_page()
    {
        _desk.Tables["incident"].AddRange([Some.Incident(1, "2026-06-01 10:00:00"), Some.Incident(2, "2026-06-02 11:00:00")]);

        var pull = await _desk.PullAsync();

        pull.Pages.Should().OnlyContain(p => p.SeenUntil == new DateTimeOffset(2026, 6, 2, 11, 0, 0, TimeSpan.Zero));
    }
}
