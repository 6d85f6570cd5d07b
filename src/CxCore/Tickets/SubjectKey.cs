namespace CxKit.Core.Tickets;

/// <summary>
/// What makes two tickets the same trouble by their subject: the same requester and the same words, whatever their case, without digits
/// and punctuation, and without the marks that mail programs put before a subject.
/// </summary>
public static class SubjectKey
{
    private static readonly HashSet<string> _marks = ["RE", "FW", "FWD", "TR", "RÉF", "RÉP", "AW", "WG", "SV", "VS", "ANTW"];

    /// <summary>The key; <see langword="null"/> where requester or subject are missing, where no word is left, or of a record that is no contact.</summary>
    public static string? Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket is { IsContact: true, Requester: { } requester } && WordsOf(ticket.Subject) is { Length: > 0 } words ? string.Concat(requester.Id, "\n", words) : null;
    }

    // A word with a digit in it is the number of a ticket, a date, a device: it tells two reports of one trouble apart.
    private static string WordsOf(string? subject)
    {
        var named = (subject ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsDigit));
        var words = string.Concat(string.Join(' ', named).Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(_marks.Contains));
    }
}
