using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskProvisionerTests : IDisposable
{
    private static readonly Uri _hooks = new("https://cx.example/hooks/desk");

    private readonly ZendeskDesk _desk = new(("WriteBack:Score", "Our score"), ("WriteBack:Label", "Our label"), ("WriteBack:Options:very satisfied", "Très bien !"));

    public ZendeskProvisionerTests() =>
        _desk.Server.Forms.AddRange([Form(1, "Default", true, 10, 20), Form(2, "Old", false)]);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_empty_account_gets_fields_places_and_a_webhook_and_a_second_run_finds_them()
    {
        var plan = await PlanAsync(_hooks);
        plan.Should().OnlyContain(s => s.Action == ProvisionAction.Create);
        plan.Select(s => s.Key).Should().Equal(
            "field:Score", "field:Label", "field:Comment", "field:Flag", "field:Invited", "form:1", "webhook:https://cx.example/hooks/desk");
        _desk.Http.Sent.Should().OnlyContain(s => s.Method == "GET", "planning changes nothing");

        foreach (var step in plan) (await ApplyAsync(step)).Action.Should().Be(ProvisionAction.Keep);

        (await PlanAsync(_hooks)).Should().OnlyContain(s => s.Action == ProvisionAction.Keep);
        _desk.Server.Fields.Select(f => ((string?)f["title"], (string?)f["type"])).Should().Equal(
            ("Our score", "integer"), ("Our label", "tagger"), ("CX comment", "textarea"), ("CX flag", "text"), ("CX invited", "text"));
        _desk.Server.Forms[0]["ticket_field_ids"]!.Select(i => (long)i).Should().Equal(10, 20, 700, 701, 702, 703, 704);
        _desk.Server.Fields[1]["custom_field_options"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""[{"name":"Très bien !","value":"cxkit_très_bien__"}]""");
    }

    [Fact]
    public async Task The_webhook_is_that_of_the_contract_and_its_secret_is_never_shown()
    {
        var plan = await PlanAsync(_hooks);
        var made = await ApplyAsync(plan[^1]);
        var again = (await PlanAsync(_hooks))[^1];

        var webhook = _desk.Server.Webhooks.Single();
        ((string?)webhook["endpoint"], (string?)webhook["http_method"], (string?)webhook["request_format"], (string?)webhook["status"]).Should()
            .Be(("https://cx.example/hooks/desk", "POST", "json", "active"));
        webhook["subscriptions"]!.Select(s => (string?)s).Should().Contain("zen:event-type:ticket.status_changed").And.OnlyContain(s => s!.StartsWith("zen:event-type:ticket."));
        made.Says.Should().Contain("CxKit:Accounts:desk:Webhooks:Secret");
        again.Says.Should().Contain("do not hold").And.Contain("CxKit:Accounts:desk:Webhooks:Secret");
        new[] { made.Says, again.Says, made.Paste, again.Paste }.Should().OnlyContain(t => t == null || !t.Contains("hook-secret"));
    }

    [Fact]
    public async Task Settings_with_the_webhooks_secret_are_recognised()
    {
        using var desk = new ZendeskDesk(("Webhooks:Secret", "hook-secret"));
        var step = (await desk.Helpdesk.Provisioner!.PlanAsync(_hooks, default))[^1];
        await desk.Helpdesk.Provisioner.ApplyAsync(step, default);

        (await desk.Helpdesk.Provisioner.PlanAsync(_hooks, default))[^1].Says.Should().Contain("hold its signing secret").And.NotContain("do not");
    }

    [Fact]
    public async Task What_is_there_is_kept_and_an_unnamed_field_is_said_to_need_its_setting()
    {
        _desk.Server.Fields.Add(Z.Field(9, "cx flag", "checkbox"));

        var step = (await PlanAsync(null)).Single(s => s.Key == "field:Flag");

        step.Action.Should().Be(ProvisionAction.Keep);
        step.Says.Should().Contain("id 9").And.Contain("CxKit:Accounts:desk:WriteBack:Flag");
    }

    [Fact]
    public async Task What_only_an_administrator_can_do_is_said()
    {
        using var desk = new ZendeskDesk(("WriteBack:Score", "999"), ("WriteBack:Label", "Twin"), ("WriteBack:Comment", "Old"), ("WriteBack:Flag", "Subject"));
        desk.Server.Fields.AddRange([Z.Field(1, "Twin", "text"), Z.Field(2, "Twin", "text"), Z.Field(3, "Old", "text"), Z.Field(4, "Subject", "subject")]);
        desk.Server.Fields[2]["active"] = false;

        var plan = await desk.Helpdesk.Provisioner!.PlanAsync(null, default);

        plan.Take(4).Should().OnlyContain(s => s.Action == ProvisionAction.ByHand);
        plan[0].Says.Should().Contain("999").And.Contain("WriteBack:Score");
        plan[1].Says.Should().Contain("1, 2");
        plan[2].Says.Should().Contain("Activate");
        plan[3].Says.Should().Contain("subject");
    }

    [Fact]
    public async Task A_refusal_becomes_work_for_an_administrator()
    {
        var plan = await PlanAsync(_hooks);
        _desk.Http.Answer = sent => sent.Method == "GET" ? _desk.Server.Answer(sent) : ScriptedHttp.Status(HttpStatusCode.Forbidden);

        foreach (var step in plan.Where(s => !s.Key.StartsWith("form", StringComparison.Ordinal)))
        {
            var done = await ApplyAsync(step);
            done.Action.Should().Be(ProvisionAction.ByHand);
            done.Says.Should().Contain("Admin Center");
        }
    }

    [Fact]
    public async Task A_plan_without_forms_or_webhooks_is_the_fields_alone()
    {
        _desk.Http.Answer = sent => sent.Path.EndsWith("ticket_forms", StringComparison.Ordinal)
            ? ScriptedHttp.Json("""{"error":{"title":"Invalid endpoint","message":"Not found"}}""", HttpStatusCode.NotFound)
            : _desk.Server.Answer(sent);

        (await PlanAsync(null)).Should().HaveCount(5).And.OnlyContain(s => s.Key.StartsWith("field:"));
    }

    [Fact]
    public async Task Only_steps_of_the_plan_can_be_done()
    {
        await _desk.Awaiting(_ => ApplyAsync(new ProvisionStep("field:Colour", ProvisionAction.Create, ""))).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(_ => ApplyAsync(new ProvisionStep("sky:blue", ProvisionAction.Create, ""))).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(_ => ApplyAsync(new ProvisionStep("field:Score", ProvisionAction.Keep, ""))).Should().ThrowAsync<ArgumentException>();
    }

    private Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri? hooks) => _desk.Clock.RunAsync(_desk.Helpdesk.Provisioner!.PlanAsync(hooks, CancellationToken.None));

    private Task<ProvisionStep> ApplyAsync(ProvisionStep step) => _desk.Clock.RunAsync(_desk.Helpdesk.Provisioner!.ApplyAsync(step, CancellationToken.None));

    private static JObject Form(long id, string name, bool isActive, params long[] fields) =>
        new() { ["id"] = id, ["name"] = name, ["active"] = isActive, ["ticket_field_ids"] = new JArray(fields.Cast<object>().ToArray()) };
}
