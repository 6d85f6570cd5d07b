using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Runs a step and records how it ended, for the state page; the failure itself goes on to the caller.</summary>
public sealed class StepRunner(Store store, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused; it is recorded.</exception>
    public async Task<StepOutcome> RunAsync(IStep step, AccountWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            var outcome = await step.RunAsync(work, cancellationToken).ConfigureAwait(false);
            store.Runs.Record(work.Lease, step.Name, time.GetUtcNow(), failure: null);
            return outcome;
        }
        catch (HelpdeskException failure)
        {
            store.Runs.Record(work.Lease, step.Name, time.GetUtcNow(), new StepFailure(failure.Message, failure.IsTransient));
            throw;
        }
    }
}
