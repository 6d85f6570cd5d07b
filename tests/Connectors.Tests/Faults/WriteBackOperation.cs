using System.Globalization;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>Scores and warnings on tickets of each trial's own; what is to be tried later is tried later.</summary>
internal sealed class WriteBackOperation : Operation
{
    public override string Name => "write back";

    public override bool WritesInBulk => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var writer = desk.Open().Satisfaction!;
        var left = OwnTickets.Of(desk, trial).Select((id, i) => new SatisfactionFields(id, 1 + (i % 5), "Satisfied", $"words {i}", $"flag {trial}")).ToList();
        var wanted = left.ToDictionary(f => f.TicketId);
        for (var round = 0; left.Count > 0 && round < 20; round++)
        {
            var later = new List<SatisfactionFields>();
            foreach (var some in left.Chunk(writer.BatchSize))
            {
                var outcomes = await UntilDoneAsync(desk, () => writer.WriteAsync(some, default));
                if (outcomes.FirstOrDefault(o => o.Result == ItemResult.Refused) is { } refused) return $"refused: {refused.Reason}";
                later.AddRange(some.Where((_, i) => outcomes[i].Result != ItemResult.Done));
            }

            left = later;
            if (left.Count > 0) await desk.PassAsync(TimeSpan.FromMinutes(1));
        }

        var truth = await desk.TruthAsync();
        var wrong = wanted.Values.Count(f => !Holds(truth[f.TicketId].Written, f));
        return wrong > 0 ? $"{wrong} of {wanted.Count} not as written" : null;
    }

    private static bool Holds(Dictionary<string, string> written, SatisfactionFields fields) =>
        written.TryGetValue("score", out var score) && double.Parse(score, CultureInfo.InvariantCulture) == fields.Score
        && written.TryGetValue("comment", out var comment) && comment.Contains(fields.Comment!, StringComparison.Ordinal)
        && written.ContainsKey("flag");
}
