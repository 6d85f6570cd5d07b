using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Steps;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CxKit.Hosting.Jobs;

/// <summary>Runs one step of one account; never twice at the same time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class StepJob(AccountRegister accounts, IEnumerable<IStep> steps, StepRunner runner, ILogger<StepJob> logger) : IJob
{
    internal const string Account = "account";
    internal const string Step = "step";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (account, name) = (context.MergedJobDataMap.GetString(Account)!, context.MergedJobDataMap.GetString(Step)!);
        try
        {
            var outcome = await runner.RunAsync(steps.First(s => s.Name == name), accounts.Open(account), cancellationToken).ConfigureAwait(false);
            if (outcome.Done > 0) LogDone(logger, account, name, outcome.Done);
        }
        catch (HelpdeskException failure)
        {
            LogHelpdeskFailed(logger, account, name, failure.Message, failure.IsTransient ? "it is tried again" : "somebody has to look");
        }
        catch (Storage.LeaseLostException lost)
        {
            LogLeaseLost(logger, name, lost.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Account}: {Step} did {Count}")]
    private static partial void LogDone(ILogger logger, string account, string step, int count);

    [LoggerMessage(2, LogLevel.Warning, "{Account}: {Step} stopped. {Failure} ({Next})")]
    private static partial void LogHelpdeskFailed(ILogger logger, string account, string step, string failure, string next);

    [LoggerMessage(3, LogLevel.Warning, "{Step} stopped. {Failure}")]
    private static partial void LogLeaseLost(ILogger logger, string step, string failure);
}
