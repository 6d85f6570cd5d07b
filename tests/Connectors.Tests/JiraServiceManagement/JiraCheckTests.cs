using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraCheckTests : IDisposable
{
    private static readonly string[] _rights = ["BROWSE_PROJECTS", "EDIT_ISSUES", "ADD_COMMENTS", "CREATE_ISSUES", "LINK_ISSUES"];

    private readonly JiraDesk _desk = new(JiraDesk.Fields);
    private readonly List<string> _held = [.. _rights];

    public JiraCheckTests() => _desk.Jira.Special = sent => sent.Path.EndsWith("/mypermissions", StringComparison.Ordinal)
        ? JiraServer.Json(new JObject { ["permissions"] = new JObject(_rights.Select(r => new JProperty(r, new JObject { ["havePermission"] = _held.Contains(r) }))) })
        : null;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_good_account_is_sound_throughout()
    {
        var findings = await RunAsync();

        findings.Should().OnlyContain(f => f.IsSound).And.OnlyHaveUniqueItems();
        findings.Select(f => f.Subject).Should().Contain(["credentials", "time zone", "project ITH", "field Score", "field Invited", "agreements", "native survey", "deployment"]);
    }

    [Fact]
    public async Task A_refused_credential_is_the_only_finding()
    {
        _desk.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.Unauthorized));

        (await RunAsync()).Should().ContainSingle().Which.Should().Match<CheckFinding>(f => f.Subject == "credentials" && !f.IsSound && f.Says.Contains("CxKit:Accounts:hr:Auth"));
    }

    [Fact]
    public async Task A_missing_right_says_what_cannot_be_done()
    {
        _held.Remove("ADD_COMMENTS");

        (await RunAsync()).Single(f => !f.IsSound).Says.Should().Contain("ADD_COMMENTS").And.Contain("invitations cannot be posted");
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_named()
    {
        _desk.Jira.Special = sent => sent.Path.EndsWith("/mypermissions", StringComparison.Ordinal) ? ScriptedHttp.Json("""{"errorMessages":["no"]}""", HttpStatusCode.NotFound) : null;

        (await RunAsync()).Single(f => !f.IsSound).Should().Match<CheckFinding>(f => f.Subject == "project ITH" && f.Says.Contains("CxKit:Accounts:hr:Projects"));
    }

    [Fact]
    public async Task A_missing_field_and_a_missing_mark_are_said()
    {
        using var desk = new JiraDesk(("WriteBack:Score", "CX mood"));
        desk.Jira.Special = _desk.Jira.Special;

        var findings = await desk.Clock.RunAsync(desk.Helpdesk.Check!.RunAsync(default));

        findings.Where(f => !f.IsSound).Select(f => f.Subject).Should().Equal("field Score", "invitations");
    }

    [Fact]
    public async Task Clock_and_limit_are_looked_at()
    {
        _desk.Http.FailNext(() =>
        {
            var response = JiraServer.Json(_desk.Jira.Ourselves);
            response.Headers.Date = _desk.Clock.GetUtcNow().AddMinutes(-20);
            response.Headers.Add("X-RateLimit-Limit", "350");
            response.Headers.Add("X-RateLimit-Remaining", "3");
            response.Headers.Add("X-RateLimit-NearLimit", "true");
            return response;
        });

        (await RunAsync()).Where(f => !f.IsSound).Select(f => f.Subject).Should().Equal("clock", "rate limit");
    }

    [Fact]
    public async Task Data_Center_says_what_it_cannot_do()
    {
        using var desk = new JiraDesk([("Deployment", "DataCenter"), .. JiraDesk.Fields]);
        desk.Jira.Special = _desk.Jira.Special;

        (await desk.Clock.RunAsync(desk.Helpdesk.Check!.RunAsync(default))).Single(f => f.Subject == "deployment").Says.Should().Contain("Data Center").And.Contain("replies are unknown");
    }

    private Task<IReadOnlyList<CheckFinding>> RunAsync() => _desk.Clock.RunAsync(_desk.Helpdesk.Check!.RunAsync(default));
}
