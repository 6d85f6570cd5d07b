using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>The public comments that came through the API, in the order in which they were written.</summary>
internal sealed class SpokenComments(Instance instance)
{
    private readonly List<(string User, string TicketId)> _comments = [];

    /// <summary>Takes an entry of the journal, written now or earlier.</summary>
    public void Take(JournalEntry entry)
    {
        foreach (var write in entry.Writes ?? [])
        {
            if (write.Table == "sys_journal_field" && write.Values["element"] == "comments")
            {
                _comments.Add((write.Values["sys_created_by"], write.Values["element_id"]));
            }
        }
    }

    /// <summary>How many there are on each ticket, of one user or of all.</summary>
    public IEnumerable<object> Report(string? user) => _comments
        .Where(comment => user is null || comment.User == user)
        .CountBy(comment => instance["incident"].Find(comment.TicketId)?["number"] ?? "")
        .OrderBy(ticket => ticket.Key, StringComparer.Ordinal)
        .Select(ticket => new { number = ticket.Key, comments = ticket.Value });
}
