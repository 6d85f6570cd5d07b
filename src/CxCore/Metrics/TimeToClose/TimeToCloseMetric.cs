using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.TimeToClose;

/// <summary>How long it took from opening to closing, by the calendar: the time to resolve and the days in which the customer could object.</summary>
internal sealed class TimeToCloseMetric() : DurationMetric("mttc", 1, MetricDay.Resolved, new DurationWords(
    new("Time to close", "Délai de clôture"),
    new("the hours from opening to closing, by the calendar", "des heures de l’ouverture à la clôture, selon le calendrier"),
    new(
        "Counted on the day of resolution, once the ticket is closed; tickets without a time of closing are left out.",
        "Compté au jour de la résolution, dès que le ticket est clos ; les tickets sans heure de clôture sont écartés."),
    "(closed − opened)",
    Clock.Desk))
{
    protected override TimeSpan? SpanOf(Ticket ticket) => ticket.State == TicketState.Closed ? ticket.ClosedAt - ticket.OpenedAt : null;
}
