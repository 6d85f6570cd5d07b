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
        findings.Select(f => f.Subject).Should().Equal("credentials", "read incident", "read task_sla", "read sys_journal_field", "login name", "columns", "clock");
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
