using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.ServiceNow;

/// <summary>The connector against a helpdesk that was written by others from the vendor's side.</summary>
public sealed class SimulatedDeskTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cxkit-connectors-").FullName;
    private readonly List<IAsyncDisposable> _running = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var running in Enumerable.Reverse(_running)) await running.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Pages_of_any_size_bring_the_same_desk()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7));
        var whole = await PullAsync(Open(simulator));
        var inParts = await PullAsync(Open(simulator, [("PageSize", "170")]));

        whole.Tickets.Should().HaveCountGreaterThan(1000).And.OnlyHaveUniqueItems(t => t.Id);
        inParts.Tickets.Should().BeEquivalentTo(whole.Tickets, o => o.WithStrictOrdering().ComparingByMembers<Ticket>());
        inParts.Slas.Should().Equal(whole.Slas);
        inParts.Events.DistinctBy(e => e.Id).OrderBy(e => e.Id).Should().Equal(whole.Events.DistinctBy(e => e.Id).OrderBy(e => e.Id));
        whole.Slas.Should().HaveCountGreaterThan(whole.Tickets.Count);
        whole.Events.Should().NotBeEmpty();
        whole.Tickets.Should().OnlyContain(t => t.RepliesAreKnown && t.Requester!.LoginName != null && t.Requester.Email != null && t.Team != null && t.Service != null);
    }

    [SharedFact]
    public async Task The_real_week_costs_two_requests_a_table_and_one_for_the_journal_it_lacks()
    {
        var simulator = await StartAsync(new DeskSource.FromIncidents(Path.Combine(SharedFactAttribute.Folder(), "data/servicenow_incident_audit_week1.csv.gz")));

        var pull = await PullAsync(Open(simulator, OAuth));

        pull.Tickets.Should().HaveCount(1858).And.OnlyContain(t => t.IsResolved && !t.RepliesAreKnown);
        pull.Tickets.Count(t => t.Reopens > 0).Should().Be(21);
        pull.Tickets.Count(t => t.ResolvedAt != null).Should().Be(1798);
        pull.Tickets.Count(t => t.Reassignments == 0 && t.Reopens == 0).Should().Be(959);
        pull.Slas.Count(s => s.State == SlaState.Met).Should().Be(819);
        pull.Slas.Count(s => s.State == SlaState.Breached).Should().Be(1858 - 819);
        (await CountersAsync(simulator)).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["oauth_token"] = 1,
            ["incident"] = 2,
            ["task_sla"] = 2,
            ["sys_journal_field"] = 1,
            ["sys_audit_delete"] = 1,
            ["sys_audit"] = 1,
            ["metric_instance"] = 1,
            ["sys_choice"] = 1,
        });
    }

    [Fact]
    public async Task What_is_written_back_arrives_and_comes_again_as_a_change()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7));
        var helpdesk = Open(simulator, Desk.Columns);
        var first = await PullAsync(helpdesk);
        var some = first.Tickets.Take(60).Select(t => new SatisfactionFields(t.Id, 2, "unhappy", "« 3 jours sans nouvelles »", "last score 2")).ToList();

        var outcomes = await helpdesk.Satisfaction!.WriteAsync([.. some.Take(50)], default);
        var again = await helpdesk.Satisfaction.WriteAsync([.. some.Take(50)], default);
        var second = await PullAsync(helpdesk, first.Cursor);

        outcomes.Concat(again).Should().OnlyContain(o => o.Result == ItemResult.Done);
        second.Tickets.Select(t => t.Id).Should().Contain(some.Take(50).Select(s => s.TicketId)).And.NotContain(some[55].TicketId);
        second.Tickets.Join(first.Tickets, t => t.Id, t => t.Id, (now, before) => now.Version == before.Version).Count(same => !same).Should().Be(50);
        (await CountersAsync(simulator))["batch/fields"].Should().Be(2);
    }

    [Fact]
    public async Task An_invitation_leaves_its_mark_and_is_no_news_to_the_next_pull()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7));
        var helpdesk = Open(simulator, [.. OAuth, .. Desk.Columns]);
        var first = await PullAsync(helpdesk);
        var ids = first.Tickets.Take(3).Select(t => t.Id).ToList();

        var outcomes = await helpdesk.Invitations!.PostAsync([.. ids.Select((id, n) => new InvitationPost(id, $"inv-{n}", $"How was it? https://cx.example/{n}"))], default);
        var marks = await helpdesk.Invitations.ReadMarksAsync([.. first.Tickets.Take(120).Select(t => t.Id)], default);
        var second = await PullAsync(helpdesk, first.Cursor);

        outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);
        marks.Should().BeEquivalentTo(ids.Select((id, n) => KeyValuePair.Create(id, $"inv-{n}")));
        second.Tickets.Select(t => t.Id).Should().Contain(ids, "the update of the ticket itself is seen");
        second.Events.Should().NotContain(e => e.By == "cxkit");
    }

    [Fact]
    public async Task A_call_that_takes_the_helpdesk_too_long_is_done_in_part_and_the_rest_tried_later()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7), patch: TimeSpan.FromSeconds(2));
        var helpdesk = Open(simulator, Desk.Columns);
        var tickets = (await PullAsync(helpdesk)).Tickets.Take(30).Select(t => new SatisfactionFields(t.Id, 5, "happy", null, null)).ToList();

        var first = await helpdesk.Satisfaction!.WriteAsync(tickets, default);
        var rest = tickets.Where((_, place) => first[place].Result == ItemResult.TryLater).ToList();

        rest.Should().NotBeEmpty().And.HaveCountLessThan(30);
        (await helpdesk.Satisfaction.WriteAsync(rest, default)).Should().OnlyContain(o => o.Result == ItemResult.Done);
    }

    [Fact]
    public async Task A_missing_column_is_found_before_anything_is_written()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7), missing: "u_cx_invited");
        var helpdesk = Open(simulator, Desk.Columns);

        var findings = await helpdesk.Check!.RunAsync(default);
        var posting = () => helpdesk.Invitations!.PostAsync([new InvitationPost("0", "inv", "How was it?")], default);

        findings.Where(f => f.Subject == "columns").Should().ContainSingle().Which.Says.Should().Contain("u_cx_invited").And.Contain("CxKit:Accounts:desk:WriteBack:Invited");
        findings.Where(f => f.Subject is not ("columns" or "clock" or "read sys_audit_delete")).Should().OnlyContain(f => f.IsSound);
        await posting.Should().ThrowAsync<HelpdeskException>().WithMessage("*u_cx_invited*");
        (await CountersAsync(simulator)).Keys.Should().NotContain(k => k.StartsWith("batch"));
    }

    [Fact]
    public async Task A_wrong_secret_and_a_wrong_password_are_told()
    {
        var simulator = await StartAsync(new DeskSource.FromSeed(7));

        var secret = await Open(simulator, [.. OAuth, ("Auth:ClientSecret", "guessed")]).Check!.RunAsync(default);
        var password = await Open(simulator, [("Auth:Password", "guessed")]).Check!.RunAsync(default);

        secret.Should().ContainSingle().Which.Says.Should().StartWith($"desk: {simulator.Address}oauth_token.do gave no access token (401)").And.NotContain("guessed");
        password.Should().ContainSingle().Which.Says.Should().Contain("refuses the credential").And.NotContain("guessed");
    }

    private static (string Setting, string? Value)[] OAuth { get; } =
    [
        ("Auth:Kind", "OAuthClientCredentials"), ("Auth:ClientId", "cxkit"), ("Auth:ClientSecret", "cxkit-demo-secret"),
    ];

    private async Task<HelpdeskSimulator> StartAsync(DeskSource desk, TimeSpan? patch = null, params string[] missing)
    {
        var options = new SimulatorOptions
        {
            Desk = desk,
            JournalPath = Path.Combine(_folder, "desk.helpdesk"),
            MissingColumns = missing.ToHashSet(),
            ClaimedPatchTime = patch ?? TimeSpan.FromMilliseconds(100),
        };
        var simulator = await HelpdeskSimulator.StartAsync(options, TimeProvider.System, CancellationToken.None);
        _running.Add(simulator);
        return simulator;
    }

    private IHelpdesk Open(HelpdeskSimulator simulator, params (string Setting, string? Value)[] settings)
    {
        var host = Desk.Host(TimeProvider.System,
        [
            .. Desk.Basic("desk", simulator.Address.AbsoluteUri), ("desk:Auth:Password", "cxkit-demo-password"), .. settings.Select(s => ($"desk:{s.Setting}", s.Value)),
        ]);
        _running.Add(host);
        return Connector.Of(host).Open("desk");
    }

    private static Task<Pull> PullAsync(IHelpdesk helpdesk, string? cursor = null) => Pull.FromAsync(helpdesk.Tickets!, cursor);

    private static async Task<Dictionary<string, int>> CountersAsync(HelpdeskSimulator simulator)
    {
        using var admin = new HttpClient();
        var counters = await admin.GetStringAsync(new Uri(simulator.Address, "simulator/counters"));
        return JArray.Parse(counters).ToDictionary(c => (string)c["table"]!, c => (int)c["requests"]!);
    }
}
