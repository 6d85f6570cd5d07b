using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraProvisionerTests : IDisposable
{
    private static readonly Uri _hooks = new("https://cx.example/hooks/hr");

    private readonly JiraDesk _desk = new([.. JiraDesk.Fields, ("WriteBack:Flag", "CX flag"), ("WriteBack:Options:Satisfied", "Happy"), ("Webhooks:Secret", "top secret")]);
    private readonly HashSet<string> _onScreen = ["summary"];
    private readonly List<string> _options = [];
    private readonly List<JObject> _webhooks = [];
    private bool _mayAdminister = true;

    public JiraProvisionerTests()
    {
        while (_desk.Jira.Fields.Count > 11) _desk.Jira.Fields.RemoveAt(11);
        _desk.Jira.Issues.Add(SomeIssue.Numbered(1));
        _desk.Jira.Special = Answer;
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Everything_is_made_once_and_then_kept()
    {
        var plan = await PlanAsync();
        plan.Should().OnlyContain(s => s.Action == ProvisionAction.Create);
        plan.Select(s => s.Key).Should().Equal(
            "field:Score", "field:Label", "field:Comment", "field:Flag", "field:Invited", "screen:Score", "screen:Label", "screen:Comment", "screen:Flag", "screen:Invited", "webhook");
        _desk.Http.Sent.Should().NotContain(s => s.Method == "POST" && !s.Path.EndsWith("/search/jql", StringComparison.Ordinal), "a plan changes nothing");

        foreach (var step in plan) (await ApplyAsync(step)).Action.Should().Be(ProvisionAction.Keep, step.Key);

        (await PlanAsync()).Should().OnlyContain(s => s.Action == ProvisionAction.Keep).And.HaveCount(12);
        _desk.Jira.Fields.Skip(11).Select(f => ((string)f["name"]!, (string)f["schema"]!["custom"]!)).Should().Equal(
            ("CX score", "com.atlassian.jira.plugin.system.customfieldtypes:float"), ("CX label", "com.atlassian.jira.plugin.system.customfieldtypes:select"),
            ("CX comment", "com.atlassian.jira.plugin.system.customfieldtypes:textarea"), ("CX flag", "com.atlassian.jira.plugin.system.customfieldtypes:textfield"),
            ("CX invited", "com.atlassian.jira.plugin.system.customfieldtypes:textfield"));
        _options.Should().Equal("Happy");
        _onScreen.Should().HaveCount(6);
    }

    [Fact]
    public async Task The_webhook_is_signed_and_the_secret_never_said()
    {
        var plan = await PlanAsync();

        var step = await ApplyAsync(plan[^1]);

        var made = _webhooks.Should().ContainSingle().Which;
        made["url"]!.ToString().Should().Be(_hooks.AbsoluteUri);
        made["secret"]!.ToString().Should().Be("top secret");
        made["filters"]!["issue-related-events-section"]!.ToString().Should().Be("project in (\"ITH\")");
        plan.Append(step).Should().OnlyContain(s => !s.Says.Contains("top secret") && (s.Paste == null || !s.Paste.Contains("top secret")));
    }

    [Fact]
    public async Task What_only_an_administrator_may_do_is_said_exactly()
    {
        var fields = (await PlanAsync())[0];
        _mayAdminister = false;

        var plan = await PlanAsync();

        plan.Skip(5).Should().OnlyContain(s => s.Action == ProvisionAction.ByHand);
        plan[^1].Paste.Should().Contain(_hooks.AbsoluteUri).And.Contain("ITH");
        (await ApplyAsync(fields)).Should().Match<ProvisionStep>(s => s.Action == ProvisionAction.ByHand && s.Says.Contains("\"CX score\"") && s.Says.Contains("float"));
    }

    [Fact]
    public async Task Fields_that_the_settings_do_not_name_say_which_setting_names_them()
    {
        using var desk = new JiraDesk();
        desk.Jira.Special = Answer;

        var plan = await desk.Helpdesk.Provisioner!.PlanAsync(null, default);

        plan.First(s => s.Key == "field:Score").Says.Should().Contain("CxKit:Accounts:hr:WriteBack:Score");
        plan.Should().NotContain(s => s.Key == "webhook");
    }

    [Fact]
    public async Task Several_fields_of_one_name_are_for_the_administrator()
    {
        foreach (var id in new[] { "customfield_1", "customfield_2" }) _desk.Jira.Fields.Add(JiraServer.Field(id, "CX score", "com.atlassian.jira.plugin.system.customfieldtypes:float"));

        (await PlanAsync())[0].Should().Match<ProvisionStep>(s => s.Action == ProvisionAction.ByHand && s.Says.Contains("customfield_1, customfield_2"));
    }

    [Fact]
    public async Task What_is_not_to_be_made_is_not_applied() =>
        await _desk.Awaiting(d => d.Helpdesk.Provisioner!.ApplyAsync(new("field:Score", ProvisionAction.Keep, ""), default)).Should().ThrowAsync<ArgumentException>();

    private Task<IReadOnlyList<ProvisionStep>> PlanAsync() => _desk.Clock.RunAsync(_desk.Helpdesk.Provisioner!.PlanAsync(_hooks, default));

    private Task<ProvisionStep> ApplyAsync(ProvisionStep step) => _desk.Clock.RunAsync(_desk.Helpdesk.Provisioner!.ApplyAsync(step, default));

    private HttpResponseMessage? Answer(Sent sent)
    {
        var isAdministrators = sent.Path is "/rest/api/3/screens" or "/rest/webhooks/1.0/webhook" || (sent.Method == "POST" && sent.Path == "/rest/api/3/field") || sent.Path.Contains("/context", StringComparison.Ordinal);
        if (isAdministrators && !_mayAdminister) return ScriptedHttp.Json("""{"errorMessages":["no"],"errors":{}}""", HttpStatusCode.Forbidden);
        switch (sent.Method, sent.Path)
        {
            case ("GET", "/rest/api/3/screens/1/tabs"):
                return ScriptedHttp.Json("[]");
            case ("POST", "/rest/api/3/field"):
                var asked = JObject.Parse(sent.Body);
                asked["searcherKey"]!.ToString().Should().NotBeEmpty();
                _desk.Jira.Fields.Add(JiraServer.Field($"customfield_{20_000 + _desk.Jira.Fields.Count}", (string)asked["name"]!, (string)asked["type"]!));
                return JiraServer.Json(new JObject { ["id"] = _desk.Jira.Fields[^1]!["id"] }, HttpStatusCode.Created);
            case ("GET", "/rest/api/3/issue/10001/editmeta"):
                return JiraServer.Json(new JObject { ["fields"] = new JObject(_onScreen.Select(f => new JProperty(f, new JObject()))) });
            case ("GET", _) when sent.Path.EndsWith("/contexts", StringComparison.Ordinal):
                return ScriptedHttp.Json("""{"values":[{"id":"900","name":"Default"}],"isLast":true}""");
            case ("GET", _) when sent.Path.EndsWith("/context/900/option", StringComparison.Ordinal):
                return JiraServer.Json(new JObject { ["values"] = new JArray(_options.Select((o, i) => new JObject { ["id"] = $"{i}", ["value"] = o })) });
            case ("POST", _) when sent.Path.EndsWith("/context/900/option", StringComparison.Ordinal):
                _options.AddRange(JObject.Parse(sent.Body)["options"]!.Select(o => (string)o["value"]!));
                return ScriptedHttp.Json("{}");
            case ("GET", "/rest/api/3/screens"):
                return ScriptedHttp.Json("""{"values":[{"id":1,"name":"Default Screen"},{"id":31,"name":"ITH: Incident edit screen"}],"isLast":true}""");
            case ("GET", "/rest/api/3/screens/31/tabs"):
                return ScriptedHttp.Json("""[{"id":41,"name":"Field Tab"}]""");
            case ("GET", "/rest/api/3/screens/31/tabs/41/fields"):
                return JiraServer.Json(new JArray(_onScreen.Select(f => new JObject { ["id"] = f, ["name"] = f })));
            case ("POST", "/rest/api/3/screens/31/tabs/41/fields"):
                _onScreen.Add((string)JObject.Parse(sent.Body)["fieldId"]!);
                return ScriptedHttp.Json("{}");
            case ("GET", "/rest/webhooks/1.0/webhook"):
                return JiraServer.Json(new JArray(_webhooks));
            case ("POST", "/rest/webhooks/1.0/webhook"):
                _webhooks.Add(JObject.Parse(sent.Body));
                return ScriptedHttp.Json("{}", HttpStatusCode.Created);
            default:
                return null;
        }
    }
}
