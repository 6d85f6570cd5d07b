using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>The public comments that came through the API, in the order in which they were written.</summary>
internal sealed class SpokenComments(IVendorRecords records)
{
    private readonly List<SpokenComment> _comments = [];

    /// <summary>Takes an entry of the journal, written now or earlier.</summary>
    public void Take(JournalEntry entry) => _comments.AddRange((entry.Writes ?? []).Select(records.CommentIn).OfType<SpokenComment>());

    /// <summary>How many there are on each ticket, of one user or of all.</summary>
    public IEnumerable<object> Report(string? user) => _comments
        .Where(comment => user is null || comment.User == user)
        .CountBy(comment => records.NumberOf(comment.TicketId))
        .OrderBy(ticket => ticket.Key, StringComparer.Ordinal)
        .Select(ticket => new { number = ticket.Key, comments = ticket.Value });

    /// <summary>What was written, in full, by one user or by all.</summary>
    public IEnumerable<object> Letters(string? user) => _comments
        .Where(comment => user is null || comment.User == user)
        .Select(comment => new { id = comment.Id, ticketId = comment.TicketId, text = comment.Text });

    /// <summary>How many of each user there are, by ticket id.</summary>
    public ILookup<string, (string User, int Comments)> ByTicket() => _comments
        .CountBy(comment => (comment.TicketId, comment.User))
        .ToLookup(counted => counted.Key.TicketId, counted => (counted.Key.User, counted.Value));
}
