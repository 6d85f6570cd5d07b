using System.Text.Json;
using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>What the simulator tells about itself under <c>/simulator/</c>: no vendor's, no credentials, never counted.</summary>
internal sealed class AdminPages(SimulatedHelpdesk helpdesk, Desk desk, DeskJournal journal, TimeProvider clock)
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
        ("GET", "/simulator/comments") => Reply.Of(200, journal.Comments.Report(user)),
        ("POST", "/simulator/phase") => Begin(body),
        _ => Refuse(404, "The simulator has no such page."),
    };

    private static Reply Refuse(int status, string sentence) => Reply.Of(status, new { error = sentence });

    private Reply Begin(byte[] body)
    {
        string? name;
        try
        {
            using var json = JsonDocument.Parse(body);
            name = json.RootElement.GetProperty("name").GetString();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            name = null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return Refuse(400, "A phase has a name.");
        }

        journal.Note(new JournalEntry { Phase = name });
        return Reply.Of(200, new { phase = name });
    }
}
