using System.Net;
using System.Text.Json;
using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests.Jira;

public class ProvisioningTests : JiraTests
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    protected override SimulatorOptions Options(string journal) => new()
    {
        Helpdesk = SimulatedHelpdesk.Jira,
        Desk = new DeskSource.OfSize(40, 7),
        JournalPath = journal,
        MissingColumns = new HashSet<string> { "CX label", "CX score" },
    };

    [Fact]
    public async Task A_field_that_nobody_has_provisioned_is_unknown()
    {
        (await GetAsync("rest/api/3/field")).EnumerateArray().Select(field => field.GetProperty("name").GetString())
            .Should().Contain("CX flag").And.NotContain(["CX label", "CX score"]);

        await PutAsync("rest/api/3/issue/10001", new { fields = new Dictionary<string, object> { [Score] = 4 } }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_new_field_is_writable_once_it_is_on_the_screen_and_survives_a_restart()
    {
        var field = await CreateAsync("CX label", "select");
        var context = (await GetAsync($"rest/api/3/field/{field}/context")).GetProperty("values")[0].GetProperty("id").GetString();
        var options = await PostAsync($"rest/api/3/field/{field}/context/{context}/option", new { options = new[] { new { value = "satisfied" }, new { value = "neither" } } });
        options.GetProperty("options")[0].GetProperty("value").GetString().Should().Be("satisfied");
        var edit = new { fields = new Dictionary<string, object> { [field] = new { value = "neither" } } };
        await PutAsync("rest/api/3/issue/10001", edit, HttpStatusCode.BadRequest);

        await PostAsync("rest/api/3/screens/1/tabs/10000/fields", new { fieldId = field });
        await RestartAsync();
        await PutAsync("rest/api/3/issue/10001", edit);

        (await FieldsAsync("10001", field)).GetProperty(field).GetProperty("value").GetString().Should().Be("neither");
        (await GetAsync("rest/api/3/screens/1/tabs/10000/fields")).EnumerateArray().Select(shown => shown.GetProperty("id").GetString()).Should().Contain(field);
        (await GetAsync("rest/api/3/issue/10001/editmeta")).GetProperty("fields").GetProperty(field).GetProperty("allowedValues").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_field_is_added_to_the_default_screen_once()
    {
        var field = await CreateAsync("CX score", "float");

        await PostAsync($"rest/api/3/screens/addToDefault/{field}", new { });
        await PostAsync($"rest/api/3/screens/addToDefault/{field}", new { }, HttpStatusCode.BadRequest);

        await PutAsync("rest/api/3/issue/10001", new { fields = new Dictionary<string, object> { [field] = 4.5 } });
        (await FieldsAsync("10001", field)).GetProperty(field).GetDecimal().Should().Be(4.5m);
    }

    [Fact]
    public async Task Names_of_fields_are_not_unique()
    {
        var (one, other) = (await CreateAsync("CX score", "float"), await CreateAsync("CX score", "float"));

        one.Should().NotBe(other);
        (await GetAsync("rest/api/3/field/search?query=cx%20score")).GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task An_option_is_made_once()
    {
        var field = await CreateAsync("CX label", "select");
        var context = (await GetAsync($"rest/api/3/field/{field}/context")).GetProperty("values")[0].GetProperty("id").GetString();
        var option = new { options = new[] { new { value = "satisfied" } } };
        await PostAsync($"rest/api/3/field/{field}/context/{context}/option", option);

        await PostAsync($"rest/api/3/field/{field}/context/{context}/option", option, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_administrators_provision()
    {
        Http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("customers@example.com", "customers-demo-password");

        await PostAsync("rest/api/3/field", new { name = "x", type = Types + "float" }, HttpStatusCode.Forbidden);
        (await StatusAsync("rest/api/3/screens")).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync("rest/webhooks/1.0/webhook")).Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_webhook_is_registered_and_its_secret_kept()
    {
        var webhook = await PostAsync(
            "rest/webhooks/1.0/webhook",
            new { name = "CxKit", url = "http://127.0.0.1:1/hook", events = new[] { "jira:issue_updated" }, secret = "hush", excludeBody = false },
            HttpStatusCode.Created);

        webhook.GetProperty("self").GetString().Should().Contain("/rest/webhooks/1.0/webhook/");
        var listed = (await GetAsync("rest/webhooks/1.0/webhook"))[0];
        listed.GetProperty("isSigned").GetBoolean().Should().BeTrue();
        listed.ToString().Should().NotContain("hush");
    }

    private async Task<string> CreateAsync(string name, string type) =>
        (await PostAsync("rest/api/3/field", new { name, type = Types + type }, HttpStatusCode.Created)).GetProperty("id").GetString()!;
}
