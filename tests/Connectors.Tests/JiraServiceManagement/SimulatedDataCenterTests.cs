using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>What only a data center does, against one that was written by others from the vendor's side; all else is in the contract.</summary>
public sealed class SimulatedDataCenterTests : IAsyncLifetime
{
    private SimulatedAccount _desk = null!;

    public async Task InitializeAsync() => _desk = await SimulatedAccount.StartAsync(JiraDataCenterContract.DataCenter, 600);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task People_have_names_to_sign_in_with()
    {
        var pull = await Pull.FromAsync(_desk.Open().Tickets!, null);

        pull.Tickets.Should().OnlyContain(t => t.Requester!.LoginName != null);
    }

    [Fact]
    public async Task The_check_tells_what_cannot_be_done()
    {
        var findings = await _desk.Open().Check!.RunAsync(default);

        findings.Single(f => f.Subject == "deployment").Says.Should().Contain("Data Center");
    }
}
