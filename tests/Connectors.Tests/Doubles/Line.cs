using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Doubles;

/// <summary>The channel of an account of no particular helpdesk, with the wire in the test's hand.</summary>
internal sealed class Line : IDisposable
{
    private readonly ServiceProvider _services;

    public Line(AuthOptions? auth = null)
    {
        Http = new ScriptedHttp(Clock) { Answer = _ => ScriptedHttp.Json("{}") };
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock).AddAccountChannels();
        services.AddHttpClient("CxKit/desk").ConfigurePrimaryHttpMessageHandler(() => Http);
        _services = services.BuildServiceProvider();
        Channel = _services.GetRequiredService<AccountChannels>().Open(new AccountConnection
        {
            Account = "desk",
            BaseAddress = new Uri("https://desk.example"),
            Auth = auth ?? new AuthOptions { Kind = AuthKind.Bearer, Token = "by-hand" },
            TokenAddress = new Uri("https://desk.example/token"),
            TokenRequest = TokenRequests.Json,
        });
    }

    public ManualClock Clock { get; } = new();

    public ScriptedHttp Http { get; }

    public AccountChannel Channel { get; }

    /// <summary>Calls a path and tells its status, the clock running along.</summary>
    public Task<int> AskAsync(string path, CallTerms terms) => Clock.RunAsync(StartAsync(path, terms));

    /// <summary>Calls a path; the clock is the test's to move.</summary>
    public Task<int> StartAsync(string path, CallTerms terms) => Channel.AskAsync(
        token => Channel.Http.GetAsync(new Uri($"https://desk.example{path}"), HttpCompletionOption.ResponseHeadersRead, token),
        (response, _) => Task.FromResult((int)response.StatusCode), terms, CancellationToken.None);

    public void Dispose() => _services.Dispose();
}
