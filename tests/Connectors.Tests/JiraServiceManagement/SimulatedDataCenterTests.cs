using CxKit.Connectors.Simulator;
using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>The connector against a data center that was written by others from the vendor's side; Cloud is held to the whole contract.</summary>
public sealed class SimulatedDataCenterTests : IAsyncLifetime
{
    private static readonly Vendor _vendor = JiraContract.Jira with
    {
        Helpdesk = SimulatedHelpdesk.JiraDataCenter,
        Settings = [.. JiraContract.Jira.Settings.Where(s => s.Setting != "Deployment"), ("Deployment", "DataCenter")],
    };

    private SimulatedAccount _desk = null!;

    public async Task InitializeAsync() => _desk = await SimulatedAccount.StartAsync(_vendor, 600);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Every_ticket_is_read_in_pages_of_any_size()
    {
        var whole = await Pull.FromAsync(_desk.Open().Tickets!, null);
        var inParts = await Pull.FromAsync(_desk.Open(("PageSize", "70")).Tickets!, null);

        whole.Tickets.Select(t => t.Id).Distinct().Should().BeEquivalentTo((await _desk.TruthAsync()).Keys);
        Latest(inParts.Tickets).Should().BeEquivalentTo(Latest(whole.Tickets), o => o.ComparingByMembers<Ticket>());
        inParts.Events.DistinctBy(e => e.Id).Should().BeEquivalentTo(whole.Events.DistinctBy(e => e.Id));
        whole.Slas.Should().NotBeEmpty();
        whole.Events.Should().Contain(e => e.Kind == TicketEventKind.Resolved).And.Contain(e => e.Kind == TicketEventKind.Assigned);
        whole.Tickets.Should().OnlyContain(t => t.Requester!.LoginName != null);
    }

    [Fact]
    public async Task Scores_and_invitations_are_written_once()
    {
        var helpdesk = _desk.Open();
        var id = (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.First(t => t is { State: TicketState.Resolved, IsContact: true }).Id;

        (await helpdesk.Satisfaction!.WriteAsync([new(id, 4, "Satisfied", "merci\nbeaucoup", "last score 1")], default)).Should().Equal(new ItemOutcome(id, ItemResult.Done));
        (await helpdesk.Invitations!.PostAsync([new(id, "inv-1", "How satisfied were you?")], default)).Should().Equal(new ItemOutcome(id, ItemResult.Done));

        var truth = (await _desk.TruthAsync())[id];
        truth.Written.Should().Contain("score", "4").And.Contain("comment", "merci\nbeaucoup").And.Contain("invited", "inv-1");
        truth.Comments["cxkit"].Should().Be(1);
        (await helpdesk.Invitations.ReadMarksAsync([id], default)).Should().Contain(id, "inv-1");
    }

    [Fact]
    public async Task A_follow_up_is_opened_once()
    {
        var helpdesk = _desk.Open();
        var id = (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.First(t => t is { IsResolved: true, IsContact: true }).Id;

        var once = await helpdesk.FollowUps!.OpenAsync(new FollowUp(id, "answer-1", "Call back", "Ring her."), default);

        (await helpdesk.FollowUps.OpenAsync(new FollowUp(id, "answer-1", "Call back", "Ring her."), default)).Should().Be(once with { WasThere = true });
    }

    [Fact]
    public async Task Ratings_are_read_without_their_words()
    {
        var answers = new List<NativeAnswer>();
        await foreach (var page in _desk.Open().NativeAnswers!.ReadAnsweredSince(null, default)) answers.AddRange(page.Answers);

        answers.Should().NotBeEmpty().And.OnlyContain(a => a.Comment == null && a.Score >= 1 && a.Score <= 5);
    }

    [Fact]
    public async Task A_sound_account_is_found_sound_and_told_what_cannot_be_done()
    {
        var findings = await _desk.Open().Check!.RunAsync(default);

        findings.Where(f => f.Subject != "clock").Should().OnlyContain(f => f.IsSound);
        findings.Single(f => f.Subject == "deployment").Says.Should().Contain("Data Center");
    }

    [Fact]
    public async Task What_is_set_up_is_kept_and_the_rest_is_said()
    {
        var plan = await _desk.Open().Provisioner!.PlanAsync(null, default);

        plan.Should().OnlyContain(s => s.Action == ProvisionAction.Keep);
    }

    private static IReadOnlyList<Ticket> Latest(IEnumerable<Ticket> tickets) => [.. tickets.GroupBy(t => t.Id).Select(g => g.Last())];
}
