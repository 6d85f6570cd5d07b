using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>Setting the helpdesk up, and examining it.</summary>
public abstract partial class HelpdeskContract
{
    private static readonly Uri _hooks = new("https://cx.example.com/hooks/desk");

    [Fact]
    public async Task A_bare_helpdesk_is_set_up_once_and_then_has_all_it_needs()
    {
        var desk = await StartAsync(missing: [.. Vendor.Fields]);
        var provisioner = desk.Open().Provisioner!;

        var plan = await provisioner.PlanAsync(null, default);
        plan.Count(s => s.Action == ProvisionAction.Create).Should().BeGreaterThanOrEqualTo(5);
        foreach (var step in plan.Where(s => s.Action == ProvisionAction.Create))
            (await provisioner.ApplyAsync(step, default)).Action.Should().Be(ProvisionAction.Keep, step.Says);

        var left = await desk.Open().Provisioner!.PlanAsync(null, default);
        left.Should().NotContain(s => s.Action == ProvisionAction.Create);
        await DoByHandAsync(desk, [.. left.Where(s => s.Action == ProvisionAction.ByHand)]);
        var helpdesk = desk.Open();
        var id = (await WritableAsync(helpdesk, 1))[0];
        (await helpdesk.Satisfaction!.WriteAsync([Fields(id)], default)).Should().OnlyContain(o => o.Result == ItemResult.Done);
        (await helpdesk.Invitations!.PostAsync([Post(id)], default)).Should().OnlyContain(o => o.Result == ItemResult.Done);
    }

    /// <summary>What only an administrator can do is printed field by field; once it is done, nothing is left to do.</summary>
    private async Task DoByHandAsync(SimulatedAccount desk, IReadOnlyList<ProvisionStep> left)
    {
        if (Vendor.ByHand is not { } doByHand)
        {
            left.Should().BeEmpty();
            return;
        }

        Vendor.Fields.Should().OnlyContain(field => left.Any(s => s.Says.Contains($"\"{field}\"")));
        await doByHand(desk.Simulator.Address, left);
        (await desk.Open().Provisioner!.PlanAsync(null, default)).Should().OnlyContain(s => s.Action == ProvisionAction.Keep);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var desk = await StartAsync(missing: [.. Vendor.Fields]);

        var once = await desk.Open().Provisioner!.PlanAsync(_hooks, default);
        var again = await desk.Open().Provisioner!.PlanAsync(_hooks, default);

        again.Should().BeEquivalentTo(once, o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task A_helpdesk_that_has_all_it_needs_is_left_alone() =>
        (await _desk.Open().Provisioner!.PlanAsync(null, default)).Should().NotBeEmpty().And.OnlyContain(s => s.Action == ProvisionAction.Keep);

    [Fact]
    public async Task Webhooks_are_made_or_explained_without_telling_their_secret()
    {
        var provisioner = _desk.Open().Provisioner!;

        var plan = await provisioner.PlanAsync(_hooks, default);
        var done = new List<ProvisionStep>();
        foreach (var step in plan.Where(s => s.Action == ProvisionAction.Create)) done.Add(await provisioner.ApplyAsync(step, default));

        var news = plan.Concat(done).Where(s => s.Action != ProvisionAction.Keep || s.Says.Contains("hook", StringComparison.OrdinalIgnoreCase)).ToList();
        news.Should().Contain(s => $"{s.Says}{s.Paste}".Contains(_hooks.AbsoluteUri));
        news.Should().NotContain(s => $"{s.Says}{s.Paste}".Contains(SimulatedAccount.WebhookSecret));
        (await _desk.Open().Provisioner!.PlanAsync(_hooks, default)).Should().NotContain(s => s.Action == ProvisionAction.Create, "a second run does nothing");
    }

    [Fact]
    public async Task A_sound_account_is_found_sound() =>
        (await _desk.Open().Check!.RunAsync(default)).Where(f => f.Subject != "clock").Should().NotBeEmpty().And.OnlyContain(f => f.IsSound, "all is there; only the desk lives in another month");

    [Fact]
    public async Task A_wrong_credential_is_found_and_never_told()
    {
        var findings = await _desk.Open(("Auth:ClientSecret", "guessed-secret")).Check!.RunAsync(default);

        findings.Should().Contain(f => f.Subject == "credentials" && !f.IsSound);
        findings.Should().NotContain(f => f.Says.Contains("guessed-secret"));
    }

    [Fact]
    public async Task A_missing_field_is_found_with_its_setting()
    {
        var desk = await StartAsync(missing: Vendor.Fields[4]);

        (await desk.Open().Check!.RunAsync(default)).Should().Contain(f => !f.IsSound && f.Says.Contains("WriteBack:Invited"));
    }

    [Fact]
    public async Task An_account_that_cannot_invite_is_told_so() =>
        (await _desk.Open(("WriteBack:Invited", "")).Check!.RunAsync(default)).Should().Contain(f => f.Says.Contains("WriteBack:Invited"));
}
