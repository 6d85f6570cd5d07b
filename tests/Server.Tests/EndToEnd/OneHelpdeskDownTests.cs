using CxKit.Connectors.Simulator;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Steps;
using CxKit.Server.Composition;
using CxKit.Server.Tests.Desk;
using CxKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>One helpdesk that is down all the time is the trouble of its own account, and is said where one looks.</summary>
public sealed class OneHelpdeskDownTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_other_accounts_finish_and_the_state_page_and_the_doctor_say_which_is_down()
    {
        await using var servicenow = await StartAsync(SimulatedHelpdesk.ServiceNow);
        await using var zendesk = await StartAsync(SimulatedHelpdesk.Zendesk);
        zendesk.Faults.Add(new Fault { Kind = FaultKind.Html });
        await File.WriteAllTextAsync(_folder.File("appsettings.json"), Settings(servicenow.Address, zendesk.Address));

        var configuration = new ConfigurationBuilder().AddJsonFile(_folder.File("appsettings.json")).Build();
        await using var app = WebHost.Build(configuration, new Uri("http://127.0.0.1:0"), s => s.AddSingleton(servicenow.Clock));
        await app.StartAsync();
        await DrainAsync(app, "it-desk");
        await FluentActions.Awaiting(() => DrainAsync(app, "shop")).Should().ThrowAsync<HelpdeskException>();

        var store = app.Services.GetRequiredService<Store>();
        store.Accounts.Find("it-desk")!.IsCaughtUp.Should().BeTrue();
        store.Tickets.Count("it-desk").All.Should().Be(200);
        store.Surveys.Totals("it-desk").Delivered.Should().BePositive();
        store.Runs.Read("it-desk").Should().OnlyContain(r => r.Failure == null);
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var seen = Seen.Words(await browser.GetStringAsync(new Uri("/state", UriKind.Relative)));
        seen.Should().Contain("1 helpdesk does not answer as it should").And.Contain($"shop: {zendesk.Address}");

        var check = await Cxkit.RunAsync(_folder.Path, "check");
        check.ExitCode.Should().Be(1);
        var faults = check.Output.Split('\n').Where(line => line.Contains("FAULT", StringComparison.Ordinal)).ToList();
        faults.Should().Contain(line => line.Contains("shop", StringComparison.Ordinal) && line.Contains("con", StringComparison.Ordinal));
        faults.Should().NotContain(line => line.Contains("it-desk", StringComparison.Ordinal));
    }

    private static async Task DrainAsync(WebApplication app, string account) => await Drain.RunAsync(
        app.Services.GetRequiredService<AccountRegister>().Open(account), [.. app.Services.GetServices<IStep>()], app.Services.GetRequiredService<StepRunner>(),
        app.Services.GetRequiredService<TimeProvider>(), null, CancellationToken.None);

    private async Task<HelpdeskSimulator> StartAsync(SimulatedHelpdesk helpdesk) => await HelpdeskSimulator.StartAsync(
        new SimulatorOptions { Helpdesk = helpdesk, Desk = new DeskSource.OfSize(200, 7), JournalPath = _folder.File($"{helpdesk}.journal") }, TimeProvider.System, CancellationToken.None);

    private string Settings(Uri servicenow, Uri zendesk) => $$"""
        { "CxKit": {
            "PublicAddress": "https://cx.example.com",
            "Store": { "ConnectionString": "Data Source={{_folder.File("down.db")}}" },
            "Accounts": {
              "it-desk": { "Connector": "ServiceNow", "BaseAddress": "{{servicenow}}", "SurveyFrom": "2026-01-01", {{Auth}}, {{WriteBack("u_cx_{0}")}} },
              "shop": { "Connector": "Zendesk", "BaseAddress": "{{zendesk}}", "SurveyFrom": "2026-01-01", {{Auth}}, {{WriteBack("CX {0}")}} } },
            "Surveys": { "closed-ticket": { "Question": "Csat5", "TooOld": "00:00:00" } } } }
        """;

    private const string Auth = """ "Auth": { "Kind": "OAuthClientCredentials", "ClientId": "cxkit", "ClientSecret": "cxkit-demo-secret" } """;

    private static string WriteBack(string form) =>
        "\"WriteBack\": {" + string.Join(", ", new[] { "Score", "Label", "Comment", "Flag", "Invited" }.Select(f => $"\"{f}\": \"{string.Format(System.Globalization.CultureInfo.InvariantCulture, form, f.ToLowerInvariant())}\"")) + "}";
}
