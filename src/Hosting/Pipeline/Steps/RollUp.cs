using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Roll up: the tallies of touched days are rebuilt from tickets and answers.</summary>
internal sealed class RollUp(Store store) : IStep
{
    private const int DaysAtOnce = 20;

    public string Name => "roll-up";

    public Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        var all = 0;
        int some;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            some = store.Tallies.RollUp(work.Lease, DaysAtOnce);
            all += some;
        }
        while (some > 0);
        return Task.FromResult(new StepOutcome(all));
    }
}
