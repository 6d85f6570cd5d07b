using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;
using SimulatedFault = CxKit.Connectors.Simulator.Faults.Fault;
using SimulatedFaultKind = CxKit.Connectors.Simulator.Faults.FaultKind;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>
/// Connector and simulator were written apart; here both are held against the vendor: whatever the one asks and the other answers, while
/// every ability is used, is what the vendor's documents allow.
/// </summary>
public abstract class HelpdeskConformity
{
    private static readonly Uri _hooks = new("https://cx.example.com/hooks/desk");

    protected abstract Vendor Vendor { get; }

    internal abstract Contract Contract { get; }

    /// <summary>The operations, each with a status, that the abilities come down to: without them this test would look away.</summary>
    protected abstract IReadOnlyList<string> Operations { get; }

    /// <summary>The same, of setting up a bare helpdesk.</summary>
    protected abstract IReadOnlyList<string> SetUpOperations { get; }

    [SharedFact]
    public async Task Every_request_and_every_reply_conforms()
    {
        await using var account = await RecordedAccount.StartAsync(Vendor);
        var helpdesk = account.Open();
        var desk = account.Desk;
        var silent = new List<string>();
        async Task Using<T>(string what, T? ability, Func<T, Task> use)
        {
            var before = account.Count;
            if (ability is not null) await use(ability);
            if (account.Count == before) silent.Add(what);
        }

        await Using("check", helpdesk.Check, c => c.RunAsync(default));
        await Using("plan", helpdesk.Provisioner, p => p.PlanAsync(null, default));
        var first = await Pull.FromAsync(helpdesk.Tickets!, null);
        var contacts = first.Tickets.Reverse().DistinctBy(t => t.Id).Where(t => t.IsContact).ToList();
        var open = contacts.Where(t => t.State == TicketState.Open).Select(t => t.Id).Take(3).ToList();
        var solved = contacts.Where(t => t.State == TicketState.Resolved).Select(t => t.Id).Take(4).ToList();
        var closed = contacts.Where(t => t.State == TicketState.Closed).Select(t => t.Id).Take(2).ToList();
        await Using("read", helpdesk.Tickets, t => t.ReadAsync([open[0], solved[0], Vendor.UnknownId], default));
        await Using("native answers", helpdesk.NativeAnswers, AnswersAsync);
        await Using("write", helpdesk.Satisfaction, async w => Done(await w.WriteAsync([.. open.Concat(solved).Select((id, n) => Fields(id, 1 + (n % 5)))], default)));
        await Using("write one score on many", helpdesk.Satisfaction, async w => Done(await w.WriteAsync([.. open.Concat(solved).Select(id => Fields(id, 4))], default)));
        await Using("empty", helpdesk.Satisfaction, async w => Done(await w.WriteAsync([new(open[0], null, null, null, null)], default)));
        await Using("write what cannot be", helpdesk.Satisfaction, s => s.WriteAsync([.. closed.Append(Vendor.UnknownId).Select(id => new SatisfactionFields(id, 2, "Satisfied", null, null))], default));
        await Using("invite", helpdesk.Invitations, async i => Done(await i.PostAsync([.. solved.Select(id => new InvitationPost(id, $"inv-{id}", "How was it? https://cx.example.com/a/1"))], default)));
        if (Vendor.Mails)
        {
            var mailable = contacts.Where(t => t.State == TicketState.Resolved && !t.Requester!.Id.StartsWith("qm:", StringComparison.Ordinal)).Skip(4).First().Id;
            await Using("invite by mail", account.Open(("Invite", "Email")).Invitations, async i => Done(await i.PostAsync([new(mailable, "inv-mail", "How was it? https://cx.example.com/a/1") { Subject = "How was it?" }], default)));
        }

        await Using("marks", helpdesk.Invitations, i => i.ReadMarksAsync([.. solved, .. open, Vendor.UnknownId], default));
        foreach (var source in new[] { solved[0], closed.Concat(solved).First() })
        {
            var followUp = new FollowUp(source, $"cxkit:{source}", "Please call back", "The customer was unhappy.");
            await Using("follow up", helpdesk.FollowUps, async f => (await f.OpenAsync(followUp, default)).WasThere.Should().BeFalse());
            await desk.PassAsync(TimeSpan.FromMinutes(5));
            await Using("follow up again", account.Open().FollowUps, async f => (await f.OpenAsync(followUp, default)).WasThere.Should().BeTrue());
        }

        foreach (var (id, what) in new[] { (open[1], "comment"), (open[1], "solve"), (solved[1], "reopen"), (open[2], "assign"), (solved[2], "delete") }) await desk.HappenAsync(id, what);
        await desk.PassAsync(TimeSpan.FromMinutes(5));
        await Using("second pull", helpdesk.Tickets, t => Pull.FromAsync(t, first.Cursor));
        await Using("small pages", account.Open(Vendor.SmallPages).Tickets, t => Pull.FromAsync(t, null));

        Fault.Told(await Contract.CheckAllAsync(account.Exchanges)).Should().BeEmpty();
        silent.Should().BeEmpty("every ability is there and asks something");
        Asked(account).Should().Contain(Operations);
    }

    [SharedFact]
    public async Task Setting_up_a_bare_helpdesk_conforms()
    {
        await using var account = await RecordedAccount.StartAsync(Vendor, missing: [.. Vendor.Fields]);

        var provisioner = account.Open().Provisioner!;
        var plan = await provisioner.PlanAsync(_hooks, default);
        foreach (var step in plan.Where(s => s.Action == ProvisionAction.Create)) (await provisioner.ApplyAsync(step, default)).Action.Should().Be(ProvisionAction.Keep, step.Says);
        await account.Open().Provisioner!.PlanAsync(_hooks, default);

        Fault.Told(await Contract.CheckAllAsync(account.Exchanges)).Should().BeEmpty();
        Asked(account).Should().Contain(SetUpOperations);
    }

    [SharedFact]
    public async Task Refusals_conform()
    {
        await using var account = await RecordedAccount.StartAsync(Vendor);

        await account.Open(("Auth:ClientSecret", "guessed")).Check!.RunAsync(default);
        await account.Open(("Auth:Kind", "Basic"), ("Auth:User", "cxkit"), ("Auth:Password", "guessed"), ("Auth:ClientId", null), ("Auth:ClientSecret", null)).Check!.RunAsync(default);
        account.Desk.Simulator.Faults.Add(new SimulatedFault { Kind = SimulatedFaultKind.RateLimit, Path = "^/(?!oauth)", Times = 1 });
        await account.Open().Check!.RunAsync(default);
        account.Desk.Simulator.Faults.Clear();

        account.Exchanges.Select(e => e.Status).Should().Contain(401).And.Contain(429);
        Fault.Told(await Contract.CheckAllAsync(account.Exchanges)).Should().BeEmpty();
    }

    private protected IEnumerable<string> Asked(RecordedAccount account) => account.Exchanges.Select(e => $"{Contract.Find(e.Method, e.Path)?.Operation.Name} {e.Status}").Distinct();

    private static SatisfactionFields Fields(string id, int score) => new(id, score, "Satisfied", "« merci »\nvery <b>", "third time");

    private static void Done(IEnumerable<ItemOutcome> outcomes) => outcomes.Should().OnlyContain(o => o.Result == ItemResult.Done);

    protected static async Task AnswersAsync(INativeAnswerReader reader)
    {
        string? cursor = null;
        for (var again = 0; again < 2; again++)
            await foreach (var page in reader.ReadAnsweredSince(cursor, default)) cursor = page.Cursor;
    }
}
