using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Invitations;
using CxKit.Hosting.Steps;
using CxKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>A host as an integrator would set it up, with a store in a folder of its own, a fake helpdesk and a clock that stands still.</summary>
internal sealed class TestHost : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cxkit-pipeline-");
    private readonly FakeConnector _connector = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection> _alsoAdd;
    private ServiceProvider _services;

    internal TestHost(params (string Path, string? Value)[] settings)
        : this(_ => { }, settings)
    {
    }

    internal TestHost(Action<IServiceCollection> alsoAdd, params (string Path, string? Value)[] settings)
    {
        _alsoAdd = alsoAdd;
        _settings = SettingsWith([("Store:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "cxkit.db")}"), .. settings]);
        _services = Build();
    }

    internal ManualClock Clock { get; } = new();

    internal Store Store => _services.GetRequiredService<Store>();

    internal StepRunner Runner => Get<StepRunner>();

    internal FakeHelpdesk Helpdesk => HelpdeskOf(Some.Desk);

    internal AccountWork Work => WorkOf(Some.Desk);

    /// <summary>The settings of one account and one survey that asks after every resolution, with others in their place or beside them.</summary>
    internal static Dictionary<string, string?> SettingsWith(params (string Path, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["CxKit:PublicAddress"] = "https://cx.example.com/",
            ["CxKit:Accounts:desk:Connector"] = "Fake",
            ["CxKit:Accounts:desk:SurveyFrom"] = "2026-01-01",
            ["CxKit:Surveys:closed-ticket:Question"] = "Csat5",
        };
        foreach (var (path, value) in settings) all["CxKit:" + path] = value;
        return all.Where(s => s.Value is not null).ToDictionary();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Ends the process and starts another on the same store.</summary>
    internal void Restart(params (string Path, string? Value)[] settings)
    {
        _services.Dispose();
        foreach (var (path, value) in settings) _settings["CxKit:" + path] = value;
        _services = Build();
    }

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    internal FakeHelpdesk HelpdeskOf(string account) => _connector.Helpdesk(account);

    internal AccountWork WorkOf(string account) => Get<AccountRegister>().Open(account);

    internal Task<StepOutcome> RunAsync(string step, string account = Some.Desk) =>
        _services.GetServices<IStep>().Single(s => s.Name == step).RunAsync(WorkOf(account), CancellationToken.None);

    internal Task DrainAsync(Action<IStep, StepOutcome>? progress = null) =>
        Drain.RunAsync(Work, [.. _services.GetServices<IStep>()], Runner, Clock, progress, CancellationToken.None);

    /// <summary>Pulls these tickets as the last page of the helpdesk, and decides on them.</summary>
    internal async Task OfferAsync(params Core.Tickets.Ticket[] tickets)
    {
        await PullAsync(tickets);
        await RunAsync("offer");
    }

    /// <summary>Pulls these tickets as the last page of the helpdesk, decides on them and invites their customers.</summary>
    internal async Task InviteAsync(params Core.Tickets.Ticket[] tickets)
    {
        await OfferAsync(tickets);
        await RunAsync("deliver");
    }

    /// <summary>Pulls these tickets as the last page of the helpdesk.</summary>
    internal Task<StepOutcome> PullAsync(params Core.Tickets.Ticket[] tickets)
    {
        Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = $"c{Helpdesk.Reader.Pages.Count}", Tickets = tickets, IsCaughtUp = true });
        return RunAsync("pull");
    }

    /// <summary>Answers through the link that was posted last on a ticket.</summary>
    internal Task<AnswerOutcome> AnswerAsync(string ticket, int score, string? comment = null)
    {
        var text = Helpdesk.Poster.Posted.Last(p => p.TicketId == ticket).Text;
        var link = LinkToken.Parse(text[(text.LastIndexOf(AnswerLink.Path, StringComparison.Ordinal) + AnswerLink.Path.Length)..])!;
        return Store.Surveys.AnswerAsync(
            new AnswerRequest(link.Hash, Question.Csat5.Id, score, comment, Clock.GetUtcNow(), Provenance.Customer), CancellationToken.None);
    }

    /// <summary>Another process takes the account over, while this one goes on working with its lease.</summary>
    internal void LoseLease()
    {
        _ = Work;
        Store.Accounts.Acquire(Some.Desk, "another process");
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IHelpdeskConnector>(_connector)
            .AddCxKit(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        _alsoAdd(services);
        return services.BuildServiceProvider();
    }
}
