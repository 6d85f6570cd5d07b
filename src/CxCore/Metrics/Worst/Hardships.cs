using CxKit.Core.Metrics.Promises;
using CxKit.Core.Metrics.UpdateRhythm;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Worst;

/// <summary>Which hardships a ticket's facts tell; a fact that is not known tells none.</summary>
public static class Hardships
{
    /// <summary>The hardships of a ticket, in the order of <see cref="Hardship"/>.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="asOf">The moment as of which it is looked at.</param>
    /// <param name="longSilence">Silences longer than this are a hardship; <see langword="null"/> stands for <see cref="Rhythm.DefaultLimit"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static IReadOnlyList<Hardship> Of(Ticket ticket, DateTimeOffset asOf, TimeSpan? longSilence = null)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var hardships = new List<Hardship>();
        if (ticket.Reopens > 0) hardships.Add(Hardship.Reopened);
        if (ticket.EarlierOfSameTrouble >= 2) hardships.Add(Hardship.ReportedAgain);
        if (ticket.SlaMet == false) hardships.Add(Hardship.AgreementBreached);
        if (Rhythm.IsKept(ticket, longSilence ?? Rhythm.DefaultLimit, asOf) == false) hardships.Add(Hardship.Silence);
        if (PromiseHistory.Of(ticket, asOf).Any(p => p.Outcome == PromiseOutcome.Broken)) hardships.Add(Hardship.PromiseBroken);
        return hardships;
    }
}
