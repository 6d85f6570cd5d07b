namespace CxKit.Core.Helpdesks;

/// <summary>Writes what customers lived into fields of their tickets.</summary>
public interface ISatisfactionWriter
{
    /// <summary>The most tickets in one call of <see cref="WriteAsync"/>.</summary>
    int BatchSize { get; }

    /// <summary>Sets the fields of several tickets, each to the given value; writing the same twice changes nothing.</summary>
    /// <returns>One outcome per ticket, in the order given.</returns>
    /// <exception cref="HelpdeskException">The whole call failed.</exception>
    Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<SatisfactionFields> tickets, CancellationToken cancellationToken);
}

/// <summary>What an agent is to see on a ticket; <see langword="null"/> empties the field.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Score">The customer's score.</param>
/// <param name="Label">The score in a word.</param>
/// <param name="Comment">The customer's words.</param>
/// <param name="Flag">What to know before speaking to the customer.</param>
public sealed record SatisfactionFields(string TicketId, int? Score, string? Label, string? Comment, string? Flag);

/// <summary>What became of one item of a bulk call.</summary>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why not, in a sentence without customer's words.</param>
public sealed record ItemOutcome(string TicketId, ItemResult Result, string? Reason = null);

/// <summary>What can become of an item.</summary>
public enum ItemResult
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Not done, may succeed later.</summary>
    TryLater,

    /// <summary>Refused for good.</summary>
    Refused,
}
