using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowProvisionerTests : IDisposable
{
    private static readonly Uri _hooks = new("https://cx.example/hooks/it-desk");

    private readonly Desk _desk = new([("WriteBack:Score", "u_score"), ("Webhooks:Secret", "s3cr3t")]);

    public ServiceNowProvisionerTests()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary());
        _desk.Tables.Creating = (table, values) =>
        {
            _desk.Tables[table].Add(values.Properties().ToDictionary(p => p.Name, p => (string)p.Value!));
            return ScriptedHttp.Json("""{"result":{"sys_id":"1"}}""", HttpStatusCode.Created);
        };
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Missing_columns_are_made_by_the_name_of_the_settings_or_a_usual_one_and_a_second_run_keeps_all()
    {
        var plan = await PlanAsync(_desk);
        var done = new List<ProvisionStep>();
        foreach (var step in plan) done.Add(await ApplyAsync(_desk, step));

        plan.Should().OnlyContain(s => s.Action == ProvisionAction.Create);
        plan.Select(s => s.Key).Should().Equal(
            "column:incident.u_score", "column:incident.u_cx_label", "column:incident.u_cx_comment", "column:incident.u_cx_flag", "column:incident.u_cx_invited");
        plan[0].Says.Should().NotContain("Then set");
        plan[1].Says.Should().EndWith("Then set CxKit:Accounts:it-desk:WriteBack:Label to u_cx_label.");
        done.Should().OnlyContain(s => s.Action == ProvisionAction.Keep);
        (await PlanAsync(_desk)).Should().OnlyContain(s => s.Action == ProvisionAction.Keep);
        _desk.Tables["sys_dictionary"].Single(r => r["element"] == "u_score").Should().Contain(
            KeyValuePair.Create("name", "incident"), KeyValuePair.Create("internal_type", "integer"), KeyValuePair.Create("column_label", "CX score"));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_hardened_instance_leaves_it_to_an_administrator_in_exact_words(HttpStatusCode status)
    {
        _desk.Tables.Creating = (_, _) => ScriptedHttp.Status(status);

        var step = await ApplyAsync(_desk, (await PlanAsync(_desk))[0]);

        step.Should().Match<ProvisionStep>(s => s.Action == ProvisionAction.ByHand && s.Key == "column:incident.u_score");
        step.Says.Should().Contain("table incident, type integer, column label CX score, column name u_score");
    }

    [Fact]
    public async Task A_dictionary_that_cannot_be_read_makes_every_column_work_by_hand()
    {
        _desk.Tables["sys_dictionary"].Clear();

        (await PlanAsync(_desk)).Should().HaveCount(5).And.OnlyContain(s => s.Action == ProvisionAction.ByHand);
    }

    [Fact]
    public async Task Planning_changes_nothing_and_a_step_done_meanwhile_is_kept()
    {
        var step = (await PlanAsync(_desk))[0];
        _desk.Http.Sent.Should().OnlyContain(s => s.Method == "GET");
        _desk.Tables["sys_dictionary"].Add(new() { ["name"] = "task", ["element"] = "u_score" });

        (await ApplyAsync(_desk, step)).Action.Should().Be(ProvisionAction.Keep);
        _desk.Http.Sent.Should().OnlyContain(s => s.Method == "GET");
    }

    [Fact]
    public async Task A_column_that_cannot_hold_what_it_is_for_is_not_kept()
    {
        _desk.Tables["sys_dictionary"].AddRange([
            new() { ["name"] = "incident", ["element"] = "u_score", ["internal_type"] = "reference" },
            new() { ["name"] = "incident", ["element"] = "u_cx_invited", ["internal_type"] = "string", ["max_length"] = "20" }]);

        (await PlanAsync(_desk)).Where(s => s.Action == ProvisionAction.ByHand).Select(s => s.Key).Should().Equal("column:incident.u_score", "column:incident.u_cx_invited");
    }

    [Fact]
    public async Task The_options_of_the_label_make_it_a_list()
    {
        using var desk = new Desk([("WriteBack:Options:satisfied", "10"), ("WriteBack:Options:unhappy", "20"), ("WriteBack:Options:angry", "20")]);
        desk.Tables["sys_dictionary"].AddRange(Some.Dictionary());
        desk.Tables.Creating = (table, values) =>
        {
            desk.Tables[table].Add(new(values.Properties().ToDictionary(p => p.Name, p => (string)p.Value!)) { ["inactive"] = "false" });
            return ScriptedHttp.Json("""{"result":{"sys_id":"1"}}""", HttpStatusCode.Created);
        };

        foreach (var step in await PlanAsync(desk)) (await ApplyAsync(desk, step)).Action.Should().Be(ProvisionAction.Keep, step.Key);

        desk.Tables["sys_choice"].Select(r => (r["value"], r["element"])).Should().Equal(("10", "u_cx_label"), ("20", "u_cx_label"));
        (await PlanAsync(desk)).Should().HaveCount(7).And.OnlyContain(s => s.Action == ProvisionAction.Keep);
    }

    [Fact]
    public async Task The_business_rule_is_printed_with_its_script_and_never_with_the_secret()
    {
        var hooks = (await PlanAsync(_desk, _hooks)).Where(s => !s.Key.StartsWith("column:", StringComparison.Ordinal)).ToList();

        hooks.Select(s => (s.Key, s.Action)).Should().Equal(("property:cxkit.webhook.secret", ProvisionAction.ByHand), ("rule:incident", ProvisionAction.ByHand));
        hooks[0].Says.Should().Contain("password2").And.Contain("CxKit:Accounts:it-desk:Webhooks:Secret");
        hooks[1].Paste.Should().Contain("https://cx.example/hooks/it-desk").And.Contain("X-CxKit-Signature").And.Contain("gs.getProperty('cxkit.webhook.secret')");
        string.Concat(hooks.Select(h => h.Says + h.Paste)).Should().NotContain("s3cr3t");
    }

    [Theory]
    [InlineData("https://cx.example/hooks/it-desk", ProvisionAction.Keep)]
    [InlineData("https://elsewhere.example/hooks/it-desk", ProvisionAction.ByHand)]
    public async Task A_rule_that_is_there_is_kept_if_it_tells_this_address(string address, ProvisionAction action)
    {
        var script = (await PlanAsync(_desk, new Uri(address))).Single(s => s.Key == "rule:incident").Paste!;
        _desk.Tables["sys_script"].Add(new() { ["collection"] = "incident", ["name"] = "CxKit webhook", ["active"] = "true", ["script"] = script });
        _desk.Tables["sys_properties"].Add(new() { ["name"] = "cxkit.webhook.secret" });

        var hooks = (await PlanAsync(_desk, _hooks)).Where(s => !s.Key.StartsWith("column:", StringComparison.Ordinal)).ToList();

        hooks.Select(s => s.Action).Should().Equal(ProvisionAction.Keep, action);
    }

    [Fact]
    public async Task A_step_that_is_not_ours_to_do_is_misuse()
    {
        await _desk.Awaiting(d => ApplyAsync(d, new("column:cmdb_ci.x", ProvisionAction.Create, ""))).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(d => ApplyAsync(d, new("rule:incident", ProvisionAction.ByHand, ""))).Should().ThrowAsync<ArgumentException>();
    }

    private static Task<IReadOnlyList<ProvisionStep>> PlanAsync(Desk desk, Uri? hooks = null) => desk.Clock.RunAsync(desk.Helpdesk.Provisioner!.PlanAsync(hooks, default));

    private static Task<ProvisionStep> ApplyAsync(Desk desk, ProvisionStep step) => desk.Clock.RunAsync(desk.Helpdesk.Provisioner!.ApplyAsync(step, default));
}
