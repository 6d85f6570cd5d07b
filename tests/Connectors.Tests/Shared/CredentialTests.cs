using System.Net;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Shared;

public sealed class CredentialTests : IDisposable
{
    private readonly Desk _desk = new(
        ("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "client"), ("Auth:ClientSecret", "the-secret"), ("Auth:ActsAs", "cxkit"));

    private int _tokens;

    public CredentialTests() => _desk.Http.Answer = sent => sent.Path == "/oauth_token.do"
        ? ScriptedHttp.Json($$"""{"access_token":"token-{{++_tokens}}","scope":"useraccount","token_type":"Bearer","expires_in":1799}""")
        : _desk.Tables.Answer(sent);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_token_is_asked_for_once_and_used_by_all_calls()
    {
        using var gate = new SemaphoreSlim(0);
        _desk.Http.Before = sent => sent.Path == "/oauth_token.do" ? gate.WaitAsync() : Task.CompletedTask;
        var pulls = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Pull.FromAsync(_desk.Helpdesk.Tickets!, null)));
        gate.Release(6);
        await pulls;

        var asked = _desk.Http.Sent.Where(s => s.Path == "/oauth_token.do").Should().ContainSingle().Which;
        asked.Method.Should().Be("POST");
        asked.Authorization.Should().BeNull();
        asked.Body.Should().Be("grant_type=client_credentials&client_id=client&client_secret=the-secret");
        _desk.Http.Sent.Where(s => s.Path != "/oauth_token.do").Should().OnlyContain(s => s.Authorization == "Bearer token-1");
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        await Pull.FromAsync(_desk.Helpdesk.Tickets!, null);
        _desk.Clock.Advance(TimeSpan.FromSeconds(1799 - 61));
        await Pull.FromAsync(_desk.Helpdesk.Tickets!, null);
        _tokens.Should().Be(1);

        _desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await Pull.FromAsync(_desk.Helpdesk.Tickets!, null);

        _tokens.Should().Be(2);
        _desk.Http.Sent[^1].Authorization.Should().Be("Bearer token-2");
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_repeated()
    {
        var answer = _desk.Http.Answer;
        _desk.Http.Answer = sent => sent.Authorization == "Bearer token-1" ? ScriptedHttp.Status(HttpStatusCode.Unauthorized) : answer(sent);
        _desk.Tables["incident"].Add(Some.Incident(1));

        var pull = await _desk.PullAsync();

        pull.Tickets.Should().ContainSingle();
        _tokens.Should().Be(2);
    }

    [Fact]
    public async Task A_helpdesk_that_refuses_fresh_tokens_too_is_not_asked_again()
    {
        var answer = _desk.Http.Answer;
        _desk.Http.Answer = sent => sent.Authorization is not null ? ScriptedHttp.Status(HttpStatusCode.Unauthorized) : answer(sent);
        var pulling = () => _desk.PullAsync();

        (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("*refuses the credential*")).Which.IsTransient.Should().BeFalse();

        _tokens.Should().Be(2);
        _desk.Http.Sent.Should().HaveCount(4);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_wrong_secret_is_told_with_account_address_and_setting_and_never_shown(HttpStatusCode status)
    {
        _desk.Http.Answer = _ => ScriptedHttp.Status(status);
        var pulling = () => _desk.PullAsync();

        var failure = (await pulling.Should().ThrowAsync<HelpdeskException>()
            .WithMessage("it-desk: https://desk.example/oauth_token.do gave no access token*CxKit:Accounts:it-desk:Auth:ClientId and ClientSecret*")).Which;

        failure.IsTransient.Should().BeFalse();
        failure.ToString().Should().NotContain("the-secret");
        _desk.Http.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_for_the_moment_is_waited_for()
    {
        _desk.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.InternalServerError), () => ScriptedHttp.Status(HttpStatusCode.TooManyRequests));

        await _desk.PullAsync();

        _desk.Http.Sent.Take(3).Should().OnlyContain(s => s.Path == "/oauth_token.do");
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Bearer")]
    public async Task A_lasting_credential_goes_with_every_call(string kind)
    {
        using var desk = new Desk(("Auth:Kind", kind), ("Auth:Password", "pass:wörd"), ("Auth:Token", "by-hand"), ("Auth:ActsAs", "cxkit"));

        await desk.PullAsync();

        var expected = kind == "Bearer" ? "Bearer by-hand" : $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("cxkit:pass:wörd"))}";
        desk.Http.Sent.Should().HaveCountGreaterThan(1).And.OnlyContain(s => s.Authorization == expected);
    }
}
