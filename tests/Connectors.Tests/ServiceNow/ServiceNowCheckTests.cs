using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowCheckTests : IDisposable
{
    private readonly Desk _desk = new(Desk.Columns);

    public ServiceNowCheckTests()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(Desk.Columns.Select(c => c.Value!).ToArray()));
        _desk.Tables["incident"].Add(Some.Incident(1));
        _desk.Tables["task_sla"].Add(Some.Sla(1));
        _desk.Tables["sys_journal_field"].Add(Some.Comment(1, 1));
        _desk.Http.Answer = At(TimeSpan.Zero);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_account_in_order_is_sound_throughout()
    {
        var findings = await CheckAsync();

        findings.Should().OnlyContain(f => f.IsSound);
        findings.Select(f => f.Subject).Should().Equal(
            "credentials", "read incident", "read task_sla", "read sys_journal_field", "history", "read sys_audit_delete", "surveys", "states",
            "login name", "time zone", "columns", "webhooks", "rate limit", "clock");
    }

    [Fact]
    public async Task A_refused_credential_is_the_only_finding()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Status(HttpStatusCode.Unauthorized);

        var finding = (await CheckAsync()).Should().ContainSingle().Which;

        finding.Should().Match<CheckFinding>(f => f.Subject == "credentials" && !f.IsSound && f.Says.Contains("CxKit:Accounts:it-desk:Auth"));
    }

    [Fact]
    public async Task An_address_that_cannot_be_reached_is_the_only_finding()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Unconnected();

        (await CheckAsync()).Should().ContainSingle().Which.Should().Match<CheckFinding>(f => f.Subject == "connection" && !f.IsSound && f.Says.Contains("BaseAddress"));
    }

    [Fact]
    public async Task Every_missing_column_is_named_with_its_setting()
    {
        _desk.Tables["sys_dictionary"].RemoveAll(r => r["element"] is "u_cx_score" or "u_cx_invited");

        (await CheckAsync()).Where(f => !f.IsSound).Select(f => f.Says).Should().SatisfyRespectively(
            score => score.Should().Contain("u_cx_score").And.Contain("CxKit:Accounts:it-desk:WriteBack:Score"),
            invited => invited.Should().Contain("u_cx_invited").And.Contain("CxKit:Accounts:it-desk:WriteBack:Invited"));
    }

    [Fact]
    public async Task A_dictionary_that_cannot_be_read_is_not_taken_for_missing_columns()
    {
        _desk.Tables["sys_dictionary"].Clear();

        (await CheckAsync()).Single(f => f.Subject == "columns").Should().Match<CheckFinding>(f => !f.IsSound && f.Says.Contains("sys_dictionary"));
    }

    [Fact]
    public async Task A_desk_without_journal_is_told_that_replies_will_be_unknown()
    {
        _desk.Tables["sys_journal_field"].Clear();

        (await CheckAsync()).Single(f => f.Subject == "read sys_journal_field").Should().Match<CheckFinding>(f => f.IsSound && f.Says.StartsWith("Replies will be unknown"));
    }

    [Fact]
    public async Task Incidents_that_cannot_be_seen_and_tables_that_are_forbidden_are_unsound()
    {
        _desk.Tables["incident"].Clear();
        var answer = _desk.Http.Answer;
        _desk.Http.Answer = sent => sent.Path.EndsWith("task_sla", StringComparison.Ordinal) ? ScriptedHttp.Status(HttpStatusCode.Forbidden) : answer(sent);

        (await CheckAsync()).Where(f => !f.IsSound).Select(f => f.Subject).Should().Equal("read incident", "read task_sla");
    }

    [Fact]
    public async Task What_an_instance_does_not_show_is_said_with_what_follows()
    {
        _desk.Tables.Missing.UnionWith(["sys_audit_delete", "sys_audit", "metric_instance", "asmt_assessment_instance_question", "sys_choice"]);

        var findings = await CheckAsync();

        findings.Where(f => !f.IsSound).Should().ContainSingle().Which.Says.Should().StartWith("Deleted tickets are only found when they are looked for").And.Contain("sys_audit_delete cannot be read");
        findings.Single(f => f.Subject == "history").Says.Should().StartWith("Those of incident will be unknown");
        findings.Single(f => f.Subject == "surveys").Says.Should().Contain("survey_reader");
    }

    [Fact]
    public async Task What_an_instance_shows_is_said_too()
    {
        _desk.Tables["sys_audit"].Add(Some.Audit(1, 1, "priority", "1", "2"));
        _desk.Tables["sys_audit_delete"].Add(new() { ["sys_id"] = "d", ["tablename"] = "incident" });
        _desk.Tables["asmt_assessment_instance_question"].Add(new() { ["sys_id"] = "q", ["instance.state"] = "complete" });
        _desk.Tables["sys_choice"].Add(new() { ["name"] = "incident", ["element"] = "state", ["value"] = "42", ["label"] = "Schrödinger", ["language"] = "en" });
        _desk.Tables["sys_user"].Add(new() { ["user_name"] = "cxkit", ["time_zone"] = "Europe/Zurich" });
        var answer = _desk.Http.Answer;
        _desk.Http.Answer = sent =>
        {
            var response = answer(sent);
            response.Headers.Add("X-RateLimit-Limit", "3600");
            return response;
        };

        var says = (await CheckAsync()).ToDictionary(f => f.Subject);

        says["history"].Says.Should().Contain("incident from sys_audit");
        says["read sys_audit_delete"].Says.Should().Be("Deletions can be read.");
        says["surveys"].Says.Should().Contain("in use");
        says["states"].Says.Should().Contain("incident.42 (Schrödinger)").And.Contain("CxKit:Accounts:it-desk:States");
        says["time zone"].Should().Match<CheckFinding>(f => !f.IsSound && f.Says.Contains("Europe/Zurich"));
        says["rate limit"].Says.Should().Contain("3600 calls an hour");
    }

    [Fact]
    public async Task Without_a_column_for_their_marks_no_invitation_can_be_posted()
    {
        using var desk = new Desk();
        desk.Http.Answer = desk.Tables.Answer;
        desk.Tables["incident"].Add(Some.Incident(1));

        var findings = await desk.Clock.RunAsync(desk.Helpdesk.Check!.RunAsync(default));

        findings.Where(f => !f.IsSound).Should().ContainSingle().Which.Says.Should().Contain("CxKit:Accounts:it-desk:WriteBack:Invited");
    }

    [Theory]
    [InlineData("u_cx_score", "reference", 32, "is of type reference")]
    [InlineData("u_cx_invited", "string", 20, "holds 20 characters")]
    public async Task A_column_that_cannot_hold_what_it_is_for_is_unsound(string column, string type, int length, string says)
    {
        var row = _desk.Tables["sys_dictionary"].Single(r => r["element"] == column);
        (row["internal_type"], row["max_length"]) = (type, $"{length}");

        (await CheckAsync()).Where(f => !f.IsSound).Should().ContainSingle().Which.Says.Should().Contain(column).And.Contain(says);
    }

    [Fact]
    public async Task A_history_that_the_settings_ask_for_must_be_readable()
    {
        using var desk = new Desk([("History", "Audit"), .. Desk.Columns]);
        desk.Tables.Missing.Add("sys_audit");

        (await desk.Clock.RunAsync(desk.Helpdesk.Check!.RunAsync(default))).Single(f => f.Subject == "history")
            .Should().Match<CheckFinding>(f => !f.IsSound && f.Says.Contains("CxKit:Accounts:it-desk:History"));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(-6, false)]
    public async Task Clocks_that_differ_by_more_than_five_minutes_are_unsound(int minutes, bool isSound)
    {
        _desk.Http.Answer = At(TimeSpan.FromMinutes(minutes));

        (await CheckAsync()).Single(f => f.Subject == "clock").IsSound.Should().Be(isSound);
    }

    private Func<Sent, HttpResponseMessage> At(TimeSpan ahead) => sent =>
    {
        var response = _desk.Tables.Answer(sent);
        response.Headers.Date = _desk.Clock.GetUtcNow() + ahead;
        return response;
    };

    private Task<IReadOnlyList<CheckFinding>> CheckAsync() => _desk.Clock.RunAsync(_desk.Helpdesk.Check!.RunAsync(CancellationToken.None));
}
