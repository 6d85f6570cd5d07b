using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>Invitations on tickets of each trial's own: an uncertain post is looked up, once the helpdesk can no longer be working on it.</summary>
internal sealed class InviteOperation : Operation
{
    public override string Name => "invite";

    public override bool WritesInBulk => true;

    public override async Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault)
    {
        var poster = desk.Open().Invitations!;
        var mine = OwnTickets.Of(desk, trial);
        var left = mine.ToList();
        for (var round = 0; left.Count > 0 && round < 20; round++)
        {
            foreach (var some in left.Chunk(poster.BatchSize)) await PostAsync(poster, some);
            await desk.PassAsync(poster.SettleAfter + TimeSpan.FromSeconds(5));
            var marks = await UntilDoneAsync(desk, () => poster.ReadMarksAsync(left, default));
            left = left.FindAll(id => marks.GetValueOrDefault(id) != Mark(id));
        }

        var truth = await desk.TruthAsync();
        var (missing, doubled) = (mine.Count(id => truth[id].Comments.GetValueOrDefault("cxkit") == 0), mine.Count(id => truth[id].Comments.GetValueOrDefault("cxkit") > 1));
        if (doubled > 0) return $"{doubled} of {mine.Count} doubled";
        if (missing > 0) return $"{missing} of {mine.Count} missing";
        return mine.Any(id => truth[id].Written.GetValueOrDefault("invited") != Mark(id)) ? "a mark is missing" : null;
    }

    private static async Task PostAsync(IInvitationPoster poster, string[] some)
    {
        try
        {
            await poster.PostAsync([.. some.Select(id => new InvitationPost(id, Mark(id), $"How was it? https://cx.example.com/a/{id}"))], default);
        }
        catch (HelpdeskException e) when (e.IsTransient)
        {
            // Nothing is known of them: the marks will tell.
        }
    }

    private static string Mark(string id) => $"inv-{id}";
}
