namespace CxKit.Core.Tickets;

/// <summary>
/// The words that tell a subject from another, whatever their case: without digits and punctuation, and without the marks that mail
/// programs put before a subject.
/// </summary>
internal static class SubjectWords
{
    private static readonly HashSet<string> _marks = ["RE", "FW", "FWD", "TR", "RÉF", "RÉP", "AW", "WG", "SV", "VS", "ANTW"];

    /// <summary>The words in their order; empty where none is left.</summary>
    internal static string Of(string? subject)
    {
        // A word with a digit in it is the number of a ticket, a date, a device: it tells two reports of one trouble apart.
        var named = (subject ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsDigit));
        var words = string.Concat(string.Join(' ', named).Select(c => char.IsLetter(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.SkipWhile(_marks.Contains));
    }
}
