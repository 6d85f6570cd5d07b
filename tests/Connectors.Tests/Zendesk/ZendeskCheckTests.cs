using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskCheckTests : IDisposable
{
    private readonly ZendeskDesk _desk = new(ZendeskDesk.Fields);

    public ZendeskCheckTests()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        _desk.Http.Answer = sent =>
        {
            var answer = _desk.Server.Answer(sent);
            answer.Headers.Date = _desk.Clock.GetUtcNow();
            answer.Headers.Add("X-Rate-Limit", "700");
            answer.Headers.Add("X-Rate-Limit-Remaining", "690");
            return answer;
        };
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_sound_account_is_sound_in_everything()
    {
        var findings = await RunAsync();

        findings.Should().OnlyContain(f => f.IsSound);
        findings.Select(f => f.Subject).Should().Contain(["credentials", "role", "export", "fields", "native survey", "rate limit", "clock", "time zone", "closed tickets", "webhooks"]);
        findings.Single(f => f.Subject == "rate limit").Says.Should().Contain("690 of 700");
    }

    [Fact]
    public async Task An_anonymous_visitor_is_not_let_in()
    {
        _desk.Server.Me = new JObject { ["name"] = "Anonymous user" };

        (await RunAsync()).Should().ContainSingle().Which.Should().Match<CheckFinding>(f => f.Subject == "credentials" && !f.IsSound && f.Says.Contains("CxKit:Accounts:desk:Auth"));
    }

    [Fact]
    public async Task A_refused_credential_is_a_finding()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Json("""{"error":"Couldn't authenticate you"}""", HttpStatusCode.Unauthorized);

        (await RunAsync()).Should().ContainSingle().Which.Should().Match<CheckFinding>(f => f.Subject == "credentials" && !f.IsSound);
    }

    [Theory]
    [InlineData("""{"user":{"id":"seven"}}""")]
    [InlineData("""{"user":{"id":{"value":7}}}""")]
    [InlineData("""{"user":null}""")]
    public async Task An_answer_of_another_form_is_a_finding(string body)
    {
        _desk.Http.Answer = _ => ScriptedHttp.Json(body);

        (await RunAsync()).Should().ContainSingle().Which.IsSound.Should().BeFalse();
    }

    [Fact]
    public async Task A_helpdesk_that_does_not_answer_is_a_finding()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Unconnected();

        (await RunAsync()).Should().ContainSingle().Which.Should().Match<CheckFinding>(f => f.Subject == "connection" && !f.IsSound);
    }

    [Fact]
    public async Task Who_is_no_administrator_or_may_not_export_is_told()
    {
        _desk.Server.Me["role"] = "agent";
        var answer = _desk.Http.Answer;
        _desk.Http.Answer = sent => sent.Path.Contains("incremental", StringComparison.Ordinal) ? ScriptedHttp.Status(HttpStatusCode.Forbidden) : answer(sent);

        var findings = await RunAsync();

        findings.Single(f => f.Subject == "role").Should().Match<CheckFinding>(f => !f.IsSound && f.Says.Contains("agent"));
        findings.Single(f => f.Subject == "export").IsSound.Should().BeFalse();
    }

    [Fact]
    public async Task Missing_fields_and_invitations_that_cannot_be_posted_are_told()
    {
        using var desk = new ZendeskDesk(("WriteBack:Score", "Colour"), ("WriteBack:Label", "Shape"));

        var findings = await desk.Clock.RunAsync(desk.Helpdesk.Check!.RunAsync(default));

        findings.Where(f => f.Subject == "fields").Should().HaveCount(2).And.OnlyContain(f => !f.IsSound);
        findings.Single(f => f.Subject == "invitations").Should().Match<CheckFinding>(f => !f.IsSound && f.Says.Contains("CxKit:Accounts:desk:WriteBack:Invited"));
    }

    [Fact]
    public async Task A_clock_that_differs_and_a_limit_that_is_used_up_are_told()
    {
        _desk.Http.Answer = sent =>
        {
            var answer = _desk.Server.Answer(sent);
            answer.Headers.Date = _desk.Clock.GetUtcNow() - TimeSpan.FromMinutes(6);
            answer.Headers.Add("ratelimit-limit", "200");
            answer.Headers.Add("ratelimit-remaining", "3");
            return answer;
        };

        var findings = await RunAsync();

        findings.Where(f => !f.IsSound).Select(f => f.Subject).Should().BeEquivalentTo("rate limit", "clock");
    }

    [Theory]
    [InlineData(true, false, "older survey")]
    [InlineData(false, true, "newer survey")]
    [InlineData(false, false, "Nobody")]
    public async Task The_survey_in_use_is_told(bool ratings, bool responses, string says)
    {
        if (ratings) _desk.Server.Ratings.Add(new JObject { ["id"] = 1, ["score"] = "good", ["created_at"] = Z.Day });
        if (responses) _desk.Server.Responses.Add(new JObject { ["id"] = "01A" });

        (await RunAsync()).Single(f => f.Subject == "native survey").Says.Should().Contain(says);
    }

    private Task<IReadOnlyList<CheckFinding>> RunAsync() => _desk.Clock.RunAsync(_desk.Helpdesk.Check!.RunAsync(CancellationToken.None));
}
