using CxKit.Core.Helpdesks;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

/// <summary>What agents are told before they speak to the customer.</summary>
public sealed class FlagTests : IDisposable
{
    private readonly TestHost _host = new();

    private FakeWriter Writer => _host.Helpdesk.Writer;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task An_open_ticket_is_flagged_without_any_answer_of_its_own()
    {
        await _host.InviteAsync(Some.Resolved("1", "ann"));
        await _host.AnswerAsync("1", 1);
        await _host.PullAsync(Some.Ticket("2", "ann") with { Category = "printer" });

        await _host.RunAsync("write-back");

        Writer.Fields["2"].Should().Be(new SatisfactionFields("2", null, null, null, "last score 1"));
        Writer.Fields["1"].Flag.Should().BeNull();
    }

    [Fact]
    public async Task The_last_score_is_that_of_the_resolution_which_came_last_and_not_of_the_answer()
    {
        _host.Restart(("Surveys:closed-ticket:Quarantine", "00:00:00"));
        await _host.InviteAsync(
            Some.Resolved("1", "ann", Some.Noon.AddMinutes(-9)) with { Category = "a" }, Some.Resolved("2", "ann", Some.Noon.AddMinutes(-5)) with { Category = "b" });
        await _host.AnswerAsync("2", 1);
        await _host.AnswerAsync("1", 5);
        await _host.PullAsync(Some.Ticket("3", "ann"));

        await _host.RunAsync("write-back");

        Writer.Fields["3"].Flag.Should().Be("last score 1");
    }

    [Fact]
    public async Task Silence_grows_from_day_to_day_and_is_written_once_a_day()
    {
        await _host.PullAsync(Some.Ticket("1"));
        _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = "replies", Events = [Some.Reply("1", Some.Noon)], IsCaughtUp = true });
        await _host.RunAsync("pull");
        await _host.RunAsync("write-back");
        Writer.Fields.Should().BeEmpty();

        _host.Clock.Advance(TimeSpan.FromHours(13));
        await _host.RunAsync("write-back");
        Writer.Fields["1"].Flag.Should().Be("silent 1 day");
        _host.Clock.Advance(TimeSpan.FromHours(22));
        (await _host.RunAsync("write-back")).Should().Be(new StepOutcome(0));
        _host.Clock.Advance(TimeSpan.FromHours(1));
        await _host.RunAsync("write-back");

        Writer.Fields["1"].Flag.Should().Be("silent 2 days");
        Writer.Calls.Should().Equal(1, 1);
    }

    [Fact]
    public async Task Silence_is_counted_by_the_days_of_the_accounts_zone()
    {
        // In Auckland it was half past eleven at night, and is one o'clock of the next day.
        _host.Restart(("Accounts:desk:TimeZone", "Pacific/Auckland"));
        _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = "replies", Events = [Some.Reply("1", Some.Noon.AddMinutes(-90))] });
        await _host.PullAsync(Some.Ticket("1"));

        await _host.RunAsync("write-back");

        Writer.Fields["1"].Flag.Should().Be("silent 1 day");
    }

    [Fact]
    public async Task A_flag_that_is_no_longer_true_is_cleared()
    {
        await _host.InviteAsync(Some.Resolved("1", "ann"));
        await _host.AnswerAsync("1", 1);
        await _host.PullAsync(Some.Ticket("2", "ann"));
        await _host.RunAsync("write-back");
        Writer.Fields["2"].Flag.Should().NotBeNull();

        await _host.PullAsync(Some.Resolved("2", "ann") with { Version = "2" });
        await _host.RunAsync("write-back");

        Writer.Fields["2"].Should().Be(new SatisfactionFields("2", null, null, null, null));
    }
}
