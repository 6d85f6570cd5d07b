namespace CxKit.Server.Demo;

/// <summary>The helpdesks of a demo; those that were opened are closed again, also if the next cannot be.</summary>
internal sealed class DemoDesks : IAsyncDisposable
{
    private readonly List<DemoDesk> _open = [];

    internal IReadOnlyList<DemoDesk> All => _open;

    internal static async Task<DemoDesks> OpenAsync(DemoPlan plan, DemoPlace place, CancellationToken cancellationToken)
    {
        var desks = new DemoDesks();
        try
        {
            foreach (var account in plan.Accounts) desks._open.Add(await DemoDesk.OpenAsync(plan, account, place, cancellationToken));
            return desks;
        }
        catch
        {
            await desks.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in _open) await desk.DisposeAsync();
    }
}
