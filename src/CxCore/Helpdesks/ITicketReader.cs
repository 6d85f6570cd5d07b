using CxKit.Core.Tickets;

namespace CxKit.Core.Helpdesks;

/// <summary>Reads what changed in a helpdesk.</summary>
public interface ITicketReader
{
    /// <summary>
    /// Reads page by page what changed since <paramref name="cursor"/>; <see langword="null"/> begins at the beginning. The last page is
    /// marked caught up. A page may repeat what an earlier one held; nothing changed is ever left out.
    /// </summary>
    /// <exception cref="HelpdeskException">The helpdesk failed; pages already handed out stay valid.</exception>
    IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, CancellationToken cancellationToken);
}

/// <summary>A part of what changed: tickets, and facts about tickets of this or of other pages.</summary>
public sealed record TicketPage
{
    /// <summary>Where to go on after this page; only the connector understands it.</summary>
    public required string Cursor { get; init; }

    /// <summary>Changed tickets, without events and agreements, which come as facts of their own.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    /// <summary>Events of tickets; those without a ticket of the account are ignored once all is read.</summary>
    public IReadOnlyList<TicketEvent> Events { get; init; } = [];

    /// <summary>Agreements on tickets; a later one of the same id replaces the earlier.</summary>
    public IReadOnlyList<SlaOutcome> Slas { get; init; } = [];

    /// <summary>The latest change of a ticket that has been read; <see langword="null"/> if none was.</summary>
    public DateTimeOffset? SeenUntil { get; init; }

    /// <summary>Whether all was read: the helpdesk's closing page was met.</summary>
    public bool IsCaughtUp { get; init; }
}
