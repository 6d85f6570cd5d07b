namespace CxKit.Core.Helpdesks;

/// <summary>Reads what customers answered to the helpdesk's own survey.</summary>
public interface INativeAnswerReader
{
    /// <summary>
    /// Reads page by page what was answered since <paramref name="cursor"/>; <see langword="null"/> begins at the beginning. A page may
    /// repeat an answer, and an answer that the customer corrected comes again with the same id; none is ever left out.
    /// </summary>
    /// <exception cref="HelpdeskException">The helpdesk failed; pages already handed out stay valid.</exception>
    IAsyncEnumerable<NativeAnswerPage> ReadAnsweredSince(string? cursor, CancellationToken cancellationToken);
}

/// <summary>A part of what was answered.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Cursor">Where to go on after this page; only the connector understands it.</param>
public sealed record NativeAnswerPage(IReadOnlyList<NativeAnswer> Answers, string Cursor);

/// <summary>What a customer answered to the helpdesk's own survey.</summary>
/// <param name="Id">The helpdesk's id of the answer; a later reading with the same id replaces it.</param>
/// <param name="TicketId">The helpdesk's id of the ticket.</param>
/// <param name="Score">The score, from <paramref name="Lowest"/> to <paramref name="Highest"/>.</param>
/// <param name="Lowest">The worst score of the scale.</param>
/// <param name="Highest">The best score of the scale.</param>
/// <param name="AnsweredAt">When it was given, or last corrected.</param>
public sealed record NativeAnswer(string Id, string TicketId, int Score, int Lowest, int Highest, DateTimeOffset AnsweredAt)
{
    /// <summary>The helpdesk's id of the person who answered, where it tells it.</summary>
    public string? PersonId { get; init; }

    /// <summary>The customer's words; never in a log.</summary>
    public string? Comment { get; init; }
}
