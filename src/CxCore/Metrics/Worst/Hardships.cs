using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Worst;

/// <summary>Which hardships a ticket's facts tell; a fact that is not known tells none.</summary>
public static class Hardships
{
    /// <summary>How long a silence is one, unless somebody says otherwise.</summary>
    public static TimeSpan LongSilence { get; } = TimeSpan.FromDays(3);

    /// <summary>The hardships of a ticket, in the order of <see cref="Hardship"/>.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="asOf">The moment up to which an open ticket is looked at.</param>
    /// <param name="longSilence">Silences longer than this are a hardship.</param>
    public static IReadOnlyList<Hardship> Of(Ticket ticket, DateTimeOffset asOf, TimeSpan longSilence)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var end = ticket.IsResolved ? ticket.ResolvedAt ?? ticket.ClosedAt : asOf;
        var hardships = new List<Hardship>();
        if (ticket.Reopens > 0) hardships.Add(Hardship.Reopened);
        if (ticket.EarlierOfSameTrouble >= 2) hardships.Add(Hardship.ReportedAgain);
        if (ticket.SlaMet == false) hardships.Add(Hardship.AgreementBreached);
        if (end is { } heardUntil && ticket.Silences(heardUntil)?.Any(s => s.Length > longSilence) == true) hardships.Add(Hardship.Silence);
        if (ticket.PromisedAt < end) hardships.Add(Hardship.PromiseBroken);
        return hardships;
    }
}
