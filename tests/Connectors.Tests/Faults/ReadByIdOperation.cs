using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>Tickets that webhooks spoke of, read as they are.</summary>
internal sealed class ReadByIdOperation : Operation
{
    private const int Some = 250;

    public override string Name => "read by id";

    public override bool ReadsLists => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var reader = desk.Open().Tickets!;
        var ids = (await desk.TruthAsync()).Values.Where(t => !t.Deleted).Take(Some).Select(t => t.Id).ToList();
        var read = new HashSet<string>();
        foreach (var some in ids.Chunk(reader.ReadAtOnce))
            read.UnionWith((await UntilDoneAsync(desk, () => reader.ReadAsync(some, default))).Tickets.Select(t => t.Id));

        var lost = ids.Count(id => !read.Contains(id));
        return lost > (fault.Kind == FaultKind.Shrunk ? 1.3 * ids.Count / fault.Every : 0) ? $"{lost} of {ids.Count} lost" : null;
    }
}
