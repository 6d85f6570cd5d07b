namespace CxKit.Core.Helpdesks;

/// <summary>Reads what changed in a helpdesk.</summary>
public interface ITicketReader
{
    /// <summary>The most tickets in one call of <see cref="ReadAsync"/>.</summary>
    int ReadAtOnce { get; }

    /// <summary>
    /// Reads page by page what changed since <paramref name="cursor"/>; <see langword="null"/> begins at the beginning. The last page is
    /// marked caught up. A page may repeat what an earlier one held; nothing changed is ever left out.
    /// </summary>
    /// <exception cref="HelpdeskException">The helpdesk failed; pages already handed out stay valid.</exception>
    IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, CancellationToken cancellationToken);

    /// <summary>Reads these tickets as they are now; those that the helpdesk does not hold, or does not show, come as <see cref="TicketReading.Gone"/>.</summary>
    /// <remarks>One that the helpdesk is known to hold, yet does not hand out, comes neither read nor gone.</remarks>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);
}
