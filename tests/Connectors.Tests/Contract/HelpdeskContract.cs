using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>
/// What every connector promises, whichever helpdesk it speaks to; each ability has a part of this class. Inherited once per helpdesk,
/// with nothing but a <see cref="Vendor"/>.
/// </summary>
public abstract partial class HelpdeskContract : IAsyncLifetime
{
    private readonly List<SimulatedAccount> _accounts = [];
    private SimulatedAccount _desk = null!;

    protected abstract Vendor Vendor { get; }

    public async Task InitializeAsync() => _desk = await StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var account in _accounts) await account.DisposeAsync();
    }

    private async Task<SimulatedAccount> StartAsync(int tickets = 300, int seed = 7, string secret = "cxkit-demo-secret", params string[] missing)
    {
        var account = await SimulatedAccount.StartAsync(Vendor, tickets, seed, secret, missing: missing);
        _accounts.Add(account);
        return account;
    }

    private static Task<Pull> PullAsync(IHelpdesk helpdesk, string? cursor = null) => Pull.FromAsync(helpdesk.Tickets!, cursor);
}
