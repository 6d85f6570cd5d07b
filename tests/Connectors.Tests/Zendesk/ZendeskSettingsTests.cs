using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskSettingsTests
{
    [Fact]
    public void Settings_without_faults_have_none() => FaultsOf([.. ZendeskDesk.Basic, .. ZendeskDesk.Fields, ("Kinds:task", "Change")]).Should().BeEmpty();

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        var faults = FaultsOf(
            ("Auth:Kind", "Basic"), ("Auth:User", "cx@desk.example"), ("Auth:Password", "p"), ("PageSize", "1001"), ("BatchSize", "0"), ("Kinds:task", "Chore"),
            ("Map:Service", "custom_fields"), ("WriteBack:Score", "7"), ("WriteBack:Label", "7"), ("WriteBack:Colour", "x"), ("NativeSurvey", "Stars"),
            ("Webhooks:PreviousSecret", "old"));

        faults.Select(f => f.Split(' ')[0]["CxKit:Accounts:desk:".Length..]).Should().BeEquivalentTo(
            "BaseAddress", "Auth:User", "PageSize", "BatchSize", "Kinds:task", "Map:Service", "WriteBack:Score", "WriteBack:Colour", "NativeSurvey", "Webhooks:Secret");
    }

    [Fact]
    public void An_account_with_faults_is_not_opened()
    {
        using var host = ZendeskDesk.Host(new ManualClock(), null, ("Connector", "Zendesk"));

        ZendeskDesk.Connector(host).Invoking(c => c.Open("desk")).Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void What_the_settings_do_not_name_is_an_ability_that_is_missing()
    {
        using var bare = new ZendeskDesk(("NativeSurvey", "None"));
        using var whole = new ZendeskDesk(ZendeskDesk.Fields);

        bare.Helpdesk.Satisfaction.Should().BeNull();
        bare.Helpdesk.Invitations.Should().BeNull();
        bare.Helpdesk.NativeAnswers.Should().BeNull();
        whole.Helpdesk.Should().Match<IHelpdesk>(h => h.Satisfaction != null && h.Invitations != null && h.NativeAnswers != null && h.FollowUps != null
            && h.Provisioner != null && h.Webhooks != null && h.Check != null && h.Tickets != null && h.Account == "desk");
    }

    [Fact]
    public async Task A_token_is_asked_for_as_json_with_the_scopes_that_CxKit_needs()
    {
        using var desk = new ZendeskDesk(("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "cx"), ("Auth:ClientSecret", "s"));
        desk.Http.Answer = sent => sent.Path == "/oauth/tokens"
            ? ScriptedHttp.Json("""{"access_token":"t1","token_type":"bearer","scope":"read write","expires_in":1800}""")
            : desk.Server.Answer(sent);

        await desk.PullAsync();

        var token = desk.Http.Sent[0];
        JToken.DeepEquals(JObject.Parse(token.Body), JObject.Parse(
            """{"grant_type":"client_credentials","client_id":"cx","client_secret":"s","scope":"read write"}""")).Should().BeTrue();
        desk.Http.Sent.Skip(1).Should().OnlyContain(s => s.Authorization == "Bearer t1");
    }

    [Fact]
    public async Task The_scopes_of_the_settings_come_first()
    {
        using var desk = new ZendeskDesk(("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "cx"), ("Auth:ClientSecret", "s"), ("Auth:Scope", "tickets:read users:read"));
        desk.Http.Answer = sent => sent.Path == "/oauth/tokens" ? ScriptedHttp.Json("""{"access_token":"t1","expires_in":1800}""") : desk.Server.Answer(sent);

        await desk.PullAsync();

        ((string?)JObject.Parse(desk.Http.Sent[0].Body)["scope"]).Should().Be("tickets:read users:read");
    }

    private static IReadOnlyList<string> FaultsOf(params (string Setting, string? Value)[] settings)
    {
        using var host = ZendeskDesk.Host(new ManualClock(), null, settings);
        return ZendeskDesk.Connector(host).FaultsOf("desk");
    }
}
