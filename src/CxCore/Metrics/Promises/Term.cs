using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Promises;

/// <summary>A date that stood as promised from one moment on; <see langword="null"/> where it, or the moment, cannot be read.</summary>
internal readonly record struct Term(DateTimeOffset? DueAt, DateTimeOffset? MadeAt)
{
    /// <summary>The dates of a ticket in the order in which they were promised. A promise that was taken back is no term of its own; one whose date cannot be read is, for it took the place of another.</summary>
    internal static IReadOnlyList<Term> Of(Ticket ticket)
    {
        var changes = ticket.Events.Where(e => e.Kind == TicketEventKind.PromiseChanged).OrderBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (changes.Count == 0) return ticket.PromisedAt is { } only ? [new Term(only, null)] : [];
        List<Term> terms = changes[0].From is { } first ? [new Term(PromisedDate.Read(first), null)] : [];
        terms.AddRange(changes.Where(e => e.To is not null).Select(e => new Term(PromisedDate.Read(e.To), e.At)));
        // The connector read the last one; its history may write it otherwise.
        if (changes[^1].To is not null && ticket.PromisedAt is { } last) terms[^1] = terms[^1] with { DueAt = last };
        return terms;
    }
}
