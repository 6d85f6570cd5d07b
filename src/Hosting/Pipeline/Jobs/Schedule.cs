using CxKit.Hosting.Accounts;
using CxKit.Hosting.Steps;
using Quartz;

namespace CxKit.Hosting.Jobs;

/// <summary>One long-lived job per account and step.</summary>
public sealed class Schedule(ISchedulerFactory schedulers, AccountRegister accounts, IEnumerable<IStep> steps)
{
    /// <summary>Starts the jobs of all accounts of the settings.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        foreach (var account in accounts.Names)
            foreach (var step in steps)
                await scheduler.ScheduleJob(JobOf(account, step), TriggerOf(account, step), cancellationToken: cancellationToken).ConfigureAwait(false);
        await scheduler.Start(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the jobs and waits for those that run.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken).ConfigureAwait(false);
    }

    private static IJobDetail JobOf(string account, IStep step) => JobBuilder.Create<StepJob>()
        .WithIdentity(step.Name, account)
        .UsingJobData(StepJob.Account, account)
        .UsingJobData(StepJob.Step, step.Name)
        .RequestRecovery()
        .Build();

    private static ITrigger TriggerOf(string account, IStep step) => TriggerBuilder.Create()
        .WithIdentity(step.Name, account)
        .StartNow()
        .WithSimpleSchedule(s => s.WithInterval(step.Every).RepeatForever())
        .Build();
}
