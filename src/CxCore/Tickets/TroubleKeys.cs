namespace CxKit.Core.Tickets;

/// <summary>Other keys of the same trouble than requester and category, for <see cref="Recurrence.Judge"/>; <see langword="null"/> where the key cannot be told, or the record is no contact.</summary>
public static class TroubleKeys
{
    /// <summary>Whatever the same requester reports.</summary>
    public static string? Requester(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.IsContact ? ticket.Requester?.Id : null;
    }

    /// <summary>The same requester, category and subcategory.</summary>
    public static string? RequesterAndSubcategory(Ticket ticket) =>
        Recurrence.KeyOf(ticket) is { } key && ticket.Subcategory is { Length: > 0 } subcategory ? string.Concat(key, "\n", subcategory) : null;

    /// <summary>The same requester and the same subject: the same words, whatever their case, without numbers, punctuation and the marks of replies and forwards.</summary>
    public static string? RequesterAndSubject(Ticket ticket) =>
        Requester(ticket) is { } requester && SubjectWords.Of(ticket.Subject) is { Length: > 0 } words ? string.Concat(requester, "\n", words) : null;
}
