using CxKit.Connectors.Simulator;

namespace CxKit.Simulator.Tests;

/// <summary>One generated desk for tests that only read.</summary>
public sealed class SeededDeskFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal RunningDesk Desk { get; private set; } = null!;

    /// <summary>All incidents with the columns that the tests compare with.</summary>
    internal List<Dictionary<string, string>> Incidents { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Desk = await RunningDesk.StartAsync(new DeskSource.FromSeed(7), _folder.Journal);
        Incidents = await Desk.RowsAsync(
            "incident", "", "sys_id,number,state,priority,category,active,reassignment_count,sys_updated_on,opened_at,resolved_at,caller_id,caller_id.email,caller_id.company.name,assignment_group.name,problem_id");
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
