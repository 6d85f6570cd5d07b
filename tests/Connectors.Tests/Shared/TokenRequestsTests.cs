using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Shared;

public sealed class TokenRequestsTests : IDisposable
{
    private readonly Line _line = new(new AuthOptions { Kind = AuthKind.OAuthClientCredentials, ClientId = "client", ClientSecret = "s3cret \"&=", Scope = "read write" });

    public TokenRequestsTests() => _line.Http.Answer = sent =>
        ScriptedHttp.Json(sent.Path == "/token" ? """{"access_token":"a","expires_in":3600}""" : "{}");

    private IEnumerable<Sent> Asked => _line.Http.Sent.Where(s => s.Path == "/token");

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_form_escapes_what_it_holds()
    {
        using var form = TokenRequests.Form([new("client_secret", "s3cret \"&="), new("scope", "read write")]);

        form.Headers.ContentType!.MediaType.Should().Be("application/x-www-form-urlencoded");
        (await form.ReadAsStringAsync()).Should().Be("client_secret=s3cret+%22%26%3D&scope=read+write");
    }

    [Fact]
    public async Task A_token_may_be_asked_for_in_JSON_with_its_scopes()
    {
        await _line.AskAsync("/ticket", CallTerms.Repeatable);

        JObject.Parse(Asked.Single().Body).Should().BeEquivalentTo(JObject.FromObject(new
        {
            grant_type = "client_credentials",
            client_id = "client",
            client_secret = "s3cret \"&=",
            scope = "read write",
        }));
    }

    [Fact]
    public async Task A_rest_that_the_token_address_asks_for_is_kept_by_every_call()
    {
        _line.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(90))));
        var export = _line.StartAsync("/export", CallTerms.Repeatable with { Limit = "export" });
        await _line.AskAsync("/ticket", CallTerms.Repeatable);
        await export;

        (_line.Http.Sent[1].At - _line.Http.Sent[0].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(90));
        Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_token_address_that_fails_is_asked_again_and_a_call_made_once_is_not_sent_at_all()
    {
        _line.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.BadGateway), ScriptedHttp.Reset);
        (await _line.AskAsync("/ticket", CallTerms.Repeatable)).Should().Be(200);
        Asked.Should().HaveCount(3);

        _line.Clock.Advance(TimeSpan.FromHours(1));
        _line.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.BadGateway));
        (await _line.Awaiting(l => l.AskAsync("/post", CallTerms.Once)).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();
        _line.Http.Sent.Should().NotContain(s => s.Path == "/post");
    }
}
