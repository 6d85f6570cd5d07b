using CxKit.Connectors.Tests.Doubles;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraSettingsTests
{
    private const string Cloud = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void Good_settings_have_no_fault() => FaultsOf([.. JiraDesk.Basic, .. JiraDesk.Fields]).Should().BeEmpty();

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path() =>
        FaultsOf(("BatchSize", "2000"), ("Comments", "perhaps"), ("Projects:0", "IT HELP"), ("Kinds:Bug", "Nonsense"), ("Map:Service", "service"), ("CloudId", "mine"),
            ("WriteBack:Score", "CX"), ("WriteBack:Label", "CX"), ("WriteBack:Colour", "CX"), ("Webhooks:PreviousSecret", "old"))
        .Should().SatisfyRespectively(new[]
        {
            "Kinds:Bug must be one of Incident, Request", "Comments cannot be read", "WriteBack:Colour is not a setting", "CloudId must be", "Auth:Kind is missing", "Projects holds \"IT HELP\"",
            "BatchSize must be", "Map:Service must be", "WriteBack:Score and Label name the same field", "Webhooks:Secret is missing",
        }.Select<string, Action<string>>(says => fault => fault.Should().StartWith($"CxKit:Accounts:hr:{says}")));

    [Fact]
    public void Projects_and_address_are_required() =>
        FaultsOf(JiraDesk.Basic[3..]).Should().HaveCount(2).And.Contain(f => f.Contains(":Projects is missing")).And.Contain(f => f.Contains(":BaseAddress is missing"));

    [Theory]
    [InlineData("https://example.atlassian.net", null, null, "CloudId is missing")]
    [InlineData("https://jira.example", null, null, "Deployment is missing")]
    [InlineData("https://jira.example", null, "DataCenter", null)]
    [InlineData("https://example.atlassian.net", Cloud, null, null)]
    [InlineData(null, Cloud, null, null)]
    [InlineData("http://127.0.0.1:5000/ex/jira/" + Cloud, Cloud, null, null)]
    [InlineData("https://jira.example", Cloud, null, "BaseAddress is that of another place")]
    [InlineData("http://jira.example", null, "DataCenter", "BaseAddress must begin with https")]
    public void With_OAuth_the_place_must_be_known(string? address, string? cloudId, string? deployment, string? fault)
    {
        var faults = FaultsOf(("BaseAddress", address), ("CloudId", cloudId), ("Deployment", deployment), ("Projects:0", "ITH"),
            ("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "id"), ("Auth:ClientSecret", "secret"));

        if (fault is null) faults.Should().BeEmpty();
        else faults.Should().ContainSingle().Which.Should().Contain(fault);
    }

    [Theory]
    [InlineData("https://example.atlassian.net", Cloud, null, "https://auth.atlassian.com/oauth/token", "{\"grant_type\":\"client_credentials\"", "https://api.atlassian.com/ex/jira/" + Cloud + "/rest/api/3/myself")]
    [InlineData("https://jira.example/jira", null, "DataCenter", "https://jira.example/jira/rest/oauth2/latest/token", "grant_type=client_credentials", "https://jira.example/jira/rest/api/2/myself")]
    public async Task Tokens_and_calls_go_where_the_Jira_is(string address, string? cloudId, string? deployment, string tokens, string body, string call)
    {
        var clock = new ManualClock();
        var wire = new ScriptedHttp(clock) { Answer = _ => ScriptedHttp.Json("""{"access_token":"t","expires_in":3600,"accountId":"a","key":"a"}""") };
        using var host = JiraDesk.Host(clock, [("BaseAddress", address), ("CloudId", cloudId), ("Deployment", deployment), ("Projects:0", "ITH"),
            ("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "id"), ("Auth:ClientSecret", "secret")], wire);

        await JiraDesk.Connector(host).Open("hr").Check!.RunAsync(default);

        wire.Sent[0].Uri.AbsoluteUri.Should().Be(tokens);
        wire.Sent[0].Body.Should().StartWith(body);
        wire.Sent[1].Uri.AbsoluteUri.Should().Be(call);
        wire.Sent[1].Authorization.Should().Be("Bearer t");
    }

    [Fact]
    public void Bad_settings_open_nothing()
    {
        using var host = JiraDesk.Host(new ManualClock(), [("Projects:0", "ITH")], null);

        host.Invoking(h => JiraDesk.Connector(h).Open("hr")).Should().Throw<OptionsValidationException>();
    }

    private static IReadOnlyList<string> FaultsOf(params (string, string?)[] settings)
    {
        using var host = JiraDesk.Host(new ManualClock(), settings, null);
        return JiraDesk.Connector(host).FaultsOf("hr");
    }
}
