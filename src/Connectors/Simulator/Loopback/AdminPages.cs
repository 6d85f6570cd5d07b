using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>What the simulator tells about itself under <c>/simulator/</c>: no vendor's, no credentials, never counted.</summary>
internal sealed class AdminPages(SimulatedHelpdesk helpdesk, Desk desk, DeskJournal journal, TimeProvider clock, FaultPages faults, TicketPages tickets)
{
    public Reply Answer(string method, string path, string? user, byte[] body) => (method, path) switch
    {
        ("GET", "/simulator/desk") => Reply.Of(200, new
        {
            helpdesk = helpdesk.ToString(),
            source = desk.Identity,
            lastEventAt = desk.LastEventAt,
            now = clock.GetUtcNow(),
            wallAt = journal.Origin.WallAt,
            deskAt = journal.Origin.DeskAt,
            tickets = desk.Records.Tickets,
        }),
        ("GET", "/simulator/counters") => Reply.Of(200, journal.Counters.Report()),
        ("GET", "/simulator/traffic") => Reply.Of(200, journal.Counters.Traffic()),
        ("GET", "/simulator/comments") => Reply.Of(200, journal.Comments.Report(user)),
        ("GET", "/simulator/letters") => Reply.Of(200, journal.Comments.Letters(user)),
        ("GET", "/simulator/lives") => Reply.Of(200, desk.Records.Lives().Select(Words)),
        ("POST", "/simulator/phase") => AdminBody.Read<NewPhase>(body, Begin),
        ("POST", "/simulator/clock") => AdminBody.Read<Leap>(body, Advance),
        _ => faults.Answer(method, path, body) ?? tickets.Answer(method, path, body) ?? Reply.Refusal(404, "The simulator has no such page."),
    };

    private Reply Begin(NewPhase phase)
    {
        if (string.IsNullOrWhiteSpace(phase.Name))
        {
            return Reply.Refusal(400, "A phase has a name.");
        }

        journal.Note(new JournalEntry { Phase = phase.Name });
        return Reply.Of(200, new { phase = phase.Name });
    }

    private Reply Advance(Leap leap)
    {
        if (!(leap.Advance >= 0))
        {
            return Reply.Refusal(400, "The clock is moved ahead by a number of seconds.");
        }

        journal.Note(new JournalEntry { Advanced = leap.Advance });
        return Reply.Of(200, new { now = clock.GetUtcNow() });
    }

    private static object Words(LivedTicket lived) => new
    {
        id = lived.Id,
        number = lived.Number,
        caller = lived.Caller,
        category = lived.Category,
        language = lived.Language,
        openedAt = lived.OpenedAt,
        resolvedAt = lived.ResolvedAt,
        reassignments = lived.Reassignments,
        heardAt = lived.HeardAt,
    };

    private sealed record NewPhase(string? Name = null);

    private sealed record Leap(double? Advance = null);
}
