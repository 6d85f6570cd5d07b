using CxKit.Connectors.Simulator;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

/// <summary>What is Zendesk's own, against a helpdesk that was written by others from the vendor's side; the rest is held by the contract.</summary>
public sealed class SimulatedZendeskTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cxkit-zendesk-").FullName;
    private readonly List<IAsyncDisposable> _running = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var running in Enumerable.Reverse(_running)) await running.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_first_catch_up_costs_one_request_a_thousand_rows()
    {
        var simulator = await StartAsync(new DeskSource.OfSize(3000, 7));

        var pull = await Pull.FromAsync(Open(simulator).Tickets!, null);

        var counters = await CountersAsync(simulator);
        counters["incremental/tickets/cursor"].Should().Be((pull.Pages.Sum(p => p.Tickets.Count + p.Gone.Count) / 1000) + 1);
        counters["incremental/ticket_events"].Should().BeLessThanOrEqualTo(pull.Pages.Count(p => p.Events.Count > 0) + 1);
        counters["users/me"].Should().Be(1);
    }

    [Fact]
    public async Task A_restart_after_every_page_brings_the_same_agreements()
    {
        var simulator = await StartAsync(new DeskSource.OfSize(400, 7));
        var whole = await Pull.FromAsync(Open(simulator).Tickets!, null);

        var inParts = new Dictionary<string, SlaOutcome>();
        for (var (cursor, isCaughtUp) = ((string?)null, false); !isCaughtUp;)
        {
            await foreach (var page in Open(simulator).Tickets!.ReadChangedSince(cursor, CancellationToken.None))
            {
                foreach (var sla in page.Slas) inParts[sla.Id] = sla;
                isCaughtUp = page.IsCaughtUp;
                var hasMoved = cursor != page.Cursor;
                cursor = page.Cursor;
                if (hasMoved) break;
            }
        }

        var last = whole.Slas.GroupBy(s => s.Id).ToDictionary(g => g.Key, g => g.Last());
        inParts.Should().BeEquivalentTo(last);
        last.Values.Select(s => s.State).Distinct().Should().Contain([SlaState.Met, SlaState.Breached]);
    }

    [Fact]
    public async Task The_newer_survey_is_read_from_one_to_five()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7), hasSurveys: true);
        var helpdesk = Open(simulator);

        var answers = new List<NativeAnswer>();
        await foreach (var page in helpdesk.NativeAnswers!.ReadAnsweredSince(null, CancellationToken.None)) answers.AddRange(page.Answers);

        answers.Should().NotBeEmpty().And.OnlyHaveUniqueItems(a => a.Id).And.OnlyContain(a => a.Lowest == 1 && a.Highest == 5 && a.Score >= 1 && a.Score <= 5);
        answers.Should().Contain(a => a.Comment != null).And.OnlyContain(a => a.PersonId != null);
        (await helpdesk.Check!.RunAsync(CancellationToken.None)).Single(f => f.Subject == "native survey").Says.Should().Contain("newer survey");
    }

    [Fact]
    public async Task Jobs_are_begun_one_after_the_other_and_read_together()
    {
        var simulator = await StartAsync(new DeskSource.OfSize(5000, 7));
        var helpdesk = Open(simulator, ZendeskDesk.Fields);
        var open = (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.Where(t => t.State != TicketState.Closed).Take(2000).ToList();
        open.Should().HaveCountGreaterThan(200);
        simulator.Faults.Add(new Fault { Kind = FaultKind.TooManyJobs, Times = 2 });

        var outcomes = await helpdesk.Satisfaction!.WriteAsync([.. open.Select(t => new SatisfactionFields(t.Id, 4, "satisfied", "Merci", null))], CancellationToken.None);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        var counters = await CountersAsync(simulator);
        counters.Single(t => t.Key.Contains("job_statuses", StringComparison.Ordinal)).Value.Should().BeLessThanOrEqualTo(2, "all jobs are read together");
    }

    [Fact]
    public async Task A_closed_ticket_refuses_by_its_state_and_is_followed_up_the_helpdesks_own_way()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7));
        var helpdesk = Open(simulator, ZendeskDesk.Fields);
        var closed = (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.First(t => t.State == TicketState.Closed).Id;

        var written = await helpdesk.Satisfaction!.WriteAsync([new(closed, 4, null, null, null)], CancellationToken.None);
        var invited = await helpdesk.Invitations!.PostAsync([new(closed, "inv-1", "How was it?")], CancellationToken.None);
        var first = await helpdesk.FollowUps!.OpenAsync(new FollowUp(closed, "a-1", "Call back", "The score was 1."), CancellationToken.None);
        var again = await Open(simulator).FollowUps!.OpenAsync(new FollowUp(closed, "a-1", "Call back", "The score was 1."), CancellationToken.None);
        var followUp = (await helpdesk.Tickets!.ReadAsync([first.Id], CancellationToken.None)).Tickets.Single();

        written.Concat(invited).Should().HaveCount(2).And.OnlyContain(o => o.Result == ItemResult.Refused && o.Reason!.Contains("closed"));
        again.Should().Be(first with { WasThere = true });
        followUp.Links.Should().Contain(l => l.Kind == TicketLinkKind.FollowsUp && l.Id == closed);
    }

    private async Task<HelpdeskSimulator> StartAsync(DeskSource desk, bool hasSurveys = false)
    {
        var options = new SimulatorOptions
        {
            Helpdesk = SimulatedHelpdesk.Zendesk,
            Desk = desk,
            JournalPath = Path.Combine(_folder, "desk.helpdesk"),
            HasSurveys = hasSurveys,
        };
        var simulator = await HelpdeskSimulator.StartAsync(options, QuickClock.Instance, CancellationToken.None);
        _running.Add(simulator);
        return simulator;
    }

    private IHelpdesk Open(HelpdeskSimulator simulator, params (string Setting, string? Value)[] settings)
    {
        ServiceProvider host = ZendeskDesk.Host(simulator.Clock, null,
        [
            .. ZendeskDesk.Basic, ("BaseAddress", simulator.Address.AbsoluteUri), ("Auth:User", "cxkit@example.com/token"), ("Auth:Password", "cxkit-demo-password"), .. settings,
        ]);
        _running.Add(host);
        return ZendeskDesk.Connector(host).Open("desk");
    }

    private static async Task<Dictionary<string, int>> CountersAsync(HelpdeskSimulator simulator)
    {
        using var admin = new HttpClient();
        var counters = await admin.GetStringAsync(new Uri(simulator.Address, "simulator/counters"));
        return JArray.Parse(counters).ToDictionary(c => (string)c["table"]!, c => (int)c["requests"]!);
    }
}
