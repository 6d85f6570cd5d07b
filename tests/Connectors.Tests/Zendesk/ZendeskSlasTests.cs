using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskSlasTests : IDisposable
{
    private readonly ZendeskDesk _desk = new();

    private string? _cursor;
    private long _id;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_agreement_is_kept_when_it_is_fulfilled_before_a_breach()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("fulfill", "2026-06-01T09:00:00Z");

        (await LastAsync()).Should().Be(new SlaOutcome("5", "5:resolution_time:1")
        {
            Name = "Gold",
            Target = SlaTarget.Resolution,
            State = SlaState.Met,
            EndedAt = Z.At("2026-06-01T09:00:00Z"),
        });
    }

    [Fact]
    public async Task It_is_broken_by_a_breach_and_stays_so_when_it_is_fulfilled()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("breach", "2026-06-01T08:30:00Z", deleted: false);
        (await LastAsync()).State.Should().Be(SlaState.Breached);

        Turn("fulfill", "2026-06-01T09:00:00Z");
        (await LastAsync()).Should().Match<SlaOutcome>(s => s.State == SlaState.Breached && s.EndedAt == Z.At("2026-06-01T09:00:00Z"));
    }

    [Fact]
    public async Task A_breach_that_is_void_or_comes_after_the_end_does_not_count()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("breach", "2026-06-01T08:30:00Z", deleted: true);
        Turn("breach", "2026-06-01T10:30:00Z");
        Turn("fulfill", "2026-06-01T09:00:00Z");

        (await LastAsync()).State.Should().Be(SlaState.Met);
    }

    [Fact]
    public async Task A_breach_that_is_taken_back_lets_the_clock_run_on()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("breach", "2026-06-01T08:30:00Z");
        await LastAsync();
        _desk.Server.MetricEvents.Add(Z.Turn(_id, 5, "breach", "2026-06-01T08:30:01Z", deleted: true));

        (await LastAsync()).State.Should().Be(SlaState.Running);
    }

    [Fact]
    public async Task What_was_applied_is_remembered_from_run_to_run_and_across_a_restart()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Or, argent; « platine »");
        (await LastAsync()).State.Should().Be(SlaState.Running);

        using var restarted = new ZendeskDesk();
        restarted.Server.MetricEvents.Add(Z.Turn(7, 5, "fulfill", "2026-06-03T09:00:00Z"));
        var pull = await restarted.PullAsync(_cursor);

        pull.Slas.Should().ContainSingle().Which.Should().Match<SlaOutcome>(s => s.State == SlaState.Met && s.Name == "Or, argent; « platine »");
        JObject.Parse(pull.Cursor)["clocks"]!.Should().BeEmpty("what is over is not remembered");
    }

    [Fact]
    public async Task A_breach_is_remembered_across_a_restart_too()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("breach", "2026-06-01T08:30:00Z");
        await LastAsync();

        using var restarted = new ZendeskDesk();
        restarted.Server.MetricEvents.Add(Z.Turn(7, 5, "fulfill", "2026-06-03T09:00:00Z"));

        (await restarted.PullAsync(_cursor)).Slas.Should().ContainSingle().Which.State.Should().Be(SlaState.Breached);
    }

    [Fact]
    public async Task The_second_at_a_border_read_again_changes_nothing()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("breach", "2026-06-01T09:00:00Z");
        Turn("fulfill", "2026-06-01T09:00:00Z");
        var last = await LastAsync();

        (await _desk.PullAsync(_cursor)).Slas.Should().BeEmpty();
        last.State.Should().Be(SlaState.Breached);
    }

    [Fact]
    public async Task A_clock_without_an_agreement_says_nothing()
    {
        Turn("activate", "2026-06-01T08:00:00Z");
        Turn("measure", "2026-06-01T08:00:00Z", instance: 0);
        Turn("apply_group_sla", "2026-06-01T08:00:00Z");
        Turn("breach", "2026-06-01T08:30:00Z");
        Turn("update_status", "2026-06-01T09:00:00Z");
        Turn("fulfill", "2026-06-01T09:00:00Z");

        (await _desk.PullAsync()).Slas.Should().BeEmpty();
    }

    [Fact]
    public async Task An_agreement_that_is_taken_away_counts_for_nothing()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        Turn("apply_sla", "2026-06-01T08:10:00Z");
        Turn("fulfill", "2026-06-01T09:00:00Z");

        (await LastAsync()).State.Should().Be(SlaState.Cancelled);
    }

    [Theory]
    [InlineData("reply_time", 1, SlaTarget.Response)]
    [InlineData("reply_time", 2, SlaTarget.Other)]
    [InlineData("requester_wait_time", 1, SlaTarget.Resolution)]
    [InlineData("agent_work_time", 1, SlaTarget.Resolution)]
    [InlineData("pausable_update_time", 1, SlaTarget.Other)]
    [InlineData("periodic_update_time", 3, SlaTarget.Other)]
    public async Task What_a_clock_measures_is_what_the_agreement_promises(string metric, long instance, SlaTarget target)
    {
        _desk.Server.MetricEvents.Add(Z.Turn(1, 5, "apply_sla", "2026-06-01T08:00:00Z", metric, instance, policy: "Gold"));

        (await LastAsync()).Target.Should().Be(target);
    }

    [Fact]
    public async Task Clocks_of_a_deleted_ticket_are_let_go()
    {
        Turn("apply_sla", "2026-06-01T08:00:00Z", policy: "Gold");
        await LastAsync();
        _desk.Server.Tickets.Add(Z.Ticket(5, "deleted"));

        JObject.Parse((await _desk.PullAsync(_cursor)).Pages[0].Cursor)["clocks"]!.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_too_many_clocks_the_oldest_are_let_go()
    {
        for (var n = 1; n <= 20_002; n++) _desk.Server.MetricEvents.Add(Z.Turn(n, n, "apply_sla", Z.At("2026-05-01").AddSeconds(n).ToString("yyyy-MM-ddTHH:mm:ssZ", null), policy: "Gold"));

        var cursor = (await _desk.PullAsync()).Cursor;

        JObject.Parse(cursor)["clocks"]!["Gold"]!.ToString().Split(',').Should().HaveCount(20_000).And.NotContain("1s1").And.NotContain("2s1").And.Contain("3s1");
    }

    [Fact]
    public async Task A_cursor_whose_clocks_cannot_be_read_is_misuse() =>
        await _desk.Awaiting(d => d.PullAsync("""{"v":1,"clocks":{"Gold":"5x1"}}""")).Should().ThrowAsync<ArgumentException>();

    private void Turn(string type, string at, long instance = 1, bool? deleted = null, string? policy = null) =>
        _desk.Server.MetricEvents.Add(Z.Turn(++_id, 5, type, at, instance: instance, deleted: deleted, policy: policy));

    private async Task<SlaOutcome> LastAsync()
    {
        var pull = await _desk.PullAsync(_cursor);
        _cursor = pull.Cursor;
        return pull.Slas[^1];
    }
}
