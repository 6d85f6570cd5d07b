using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>The admin pages of the tickets: what is true of them, and letting something happen to one; <c>/simulator/tickets</c>.</summary>
internal sealed class TicketPages(IVendorRecords records, IVendorApi api, DeskJournal journal)
{
    private const string Path = "/simulator/tickets";

    /// <summary>Answers a request for one of these pages; null for any other.</summary>
    public Reply? Answer(string method, string path, byte[] body) => (method, path) switch
    {
        ("GET", Path) => Truths(_ => true),
        ("GET", _) when Named(path) is { } id => Truths(ticket => ticket.Id == id),
        ("POST", _) when Named(path) is { } id => AdminBody.Read<Happening>(body, what => Happen(id, what)),
        _ => null,
    };

    private static string? Named(string path) => path.StartsWith(Path + "/", StringComparison.Ordinal) ? path[(Path.Length + 1)..] : null;

    private Reply Truths(Func<TicketTruth, bool> asked)
    {
        var comments = journal.Comments.ByTicket();
        return Reply.Of(200, records.Truths().Where(asked).Select(ticket => new
        {
            id = ticket.Id,
            number = ticket.Number,
            state = ticket.State,
            updated = ticket.Updated,
            deleted = ticket.IsDeleted,
            written = ticket.Written,
            mailed = ticket.Mailed,
            comments = comments[ticket.Id].ToDictionary(spoken => spoken.User, spoken => spoken.Comments),
        }));
    }

    private Reply Happen(string id, Happening what)
    {
        var writes = new List<RowWrite>();
        if (!api.Happen(id, what, writes))
        {
            return Reply.Refusal(404, $"There is no ticket '{id}'.");
        }

        journal.Note(new JournalEntry { Writes = writes });
        return Truths(ticket => ticket.Id == id);
    }
}
