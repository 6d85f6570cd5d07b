using CxKit.Core.Helpdesks;
using CxKit.Hosting.Jobs;
using CxKit.Pipeline.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CxKit.Pipeline.Tests.Jobs;

public sealed class ScheduleTests : IAsyncDisposable
{
    private static readonly JobKey _pulling = new("pull", Some.Desk);
    private readonly RecordedLogs _logs = new();
    private readonly TestHost _host;

    public ScheduleTests() => _host = new TestHost(services => services.AddSingleton(TimeProvider.System).AddLogging(logs => logs.AddProvider(_logs)));

    public async ValueTask DisposeAsync()
    {
        await _host.Get<Schedule>().StopAsync(CancellationToken.None);
        _host.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task Every_account_has_a_job_for_every_step()
    {
        _host.Restart(("Accounts:shop:Connector", "Fake"));

        await _host.Get<Schedule>().StartAsync(CancellationToken.None);

        var jobs = await (await SchedulerAsync()).GetJobKeys(GroupMatcher<JobKey>.AnyGroup());
        jobs.Select(j => $"{j.Group}/{j.Name}").Should().BeEquivalentTo(
            new[] { "pull", "re-read", "sweep", "collect", "offer", "deliver", "roll-up", "write-back" }.SelectMany(step => new[] { $"desk/{step}", $"shop/{step}" }));
    }

    [Fact]
    public async Task A_helpdesks_failure_is_told_without_its_cause_and_the_next_run_comes()
    {
        var secret = new InvalidOperationException("password=hunter2; the customer wrote: it is slow");
        var failure = new HelpdeskException("Account desk: the ticket endpoint did not answer.", isTransient: true, secret);
        AddPage("one");
        _host.Helpdesk.Reader.Fails = ("one", failure);

        await _host.Get<Schedule>().StartAsync(CancellationToken.None);
        var told = await _logs.FirstAsync("pull stopped");
        _host.Helpdesk.Reader.Fails = null;
        await (await SchedulerAsync()).TriggerJob(_pulling);
        await _logs.FirstAsync("pull did 1");

        told.Should().Contain("Account desk: the ticket endpoint did not answer. (it is tried again)");
        _logs.All.Should().NotContain(line => line.Contains("hunter2") || line.Contains("it is slow"));
        (await NextRunAsync("pull")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_refusal_for_good_says_that_somebody_has_to_look()
    {
        AddPage("one");
        _host.Helpdesk.Reader.Fails = ("one", new HelpdeskException("Account desk: the password was refused.", isTransient: false));

        await _host.Get<Schedule>().StartAsync(CancellationToken.None);

        (await _logs.FirstAsync("pull stopped")).Should().EndWith("Account desk: the password was refused. (somebody has to look)");
    }

    [Fact]
    public async Task A_lost_lease_is_told_and_the_schedule_goes_on()
    {
        _host.LoseLease();

        await _host.Get<Schedule>().StartAsync(CancellationToken.None);

        (await _logs.FirstAsync("write-back stopped")).Should().Contain("Account desk was taken over by another process.");
        (await NextRunAsync("write-back")).Should().NotBeNull();
    }

    private void AddPage(string cursor) =>
        _host.Helpdesk.Reader.Pages.Add(new TicketPage { Cursor = cursor, Tickets = [Some.Resolved("1")], IsCaughtUp = true });

    private async Task<DateTimeOffset?> NextRunAsync(string step) => (await (await SchedulerAsync()).GetTrigger(new TriggerKey(step, Some.Desk)))!.NextFireTimeUtc;

    private async Task<IScheduler> SchedulerAsync() => await _host.Get<ISchedulerFactory>().GetScheduler();
}
