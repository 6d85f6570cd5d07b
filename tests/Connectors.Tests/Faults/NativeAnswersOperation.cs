using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>The helpdesk's own ratings, gone on with from the last cursor after each failure.</summary>
internal sealed class NativeAnswersOperation : Operation
{
    public override string Name => "native answers";

    public override bool ReadsLists => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var read = (await ReadAsync(desk)).Count;
        desk.Simulator.Faults.Clear();
        var all = (await ReadAsync(desk)).Count;
        // Access rules hide rows of which several make one answer.
        return read < (fault.Kind == FaultKind.Shrunk ? all / 3 : all) ? $"{all - read} of {all} lost" : null;
    }

    private static async Task<HashSet<string>> ReadAsync(SimulatedAccount desk)
    {
        var answers = desk.Open().NativeAnswers;
        var ids = new HashSet<string>();
        if (answers is null) return ids;
        string? cursor = null;
        await UntilDoneAsync(desk, async () =>
        {
            await foreach (var page in answers.ReadAnsweredSince(cursor, default))
            {
                ids.UnionWith(page.Answers.Select(a => a.Id));
                cursor = page.Cursor;
            }

            return true;
        });
        return ids;
    }
}
