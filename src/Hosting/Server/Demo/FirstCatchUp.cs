using CxKit.Hosting.Accounts;
using CxKit.Hosting.Steps;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>Tells the simulator when the first catch-up is over, so that its requests are counted apart.</summary>
internal sealed class FirstCatchUp(Store store, DemoDesk desk) : IStep
{
    private bool _over;

    public string Name => "phase";

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (_over || store.Accounts.Find(work.Account) is not { IsCaughtUp: true }) return default;
        await desk.BeginPhaseAsync("later", cancellationToken);
        _over = true;
        return default;
    }
}
