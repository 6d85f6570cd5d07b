using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Repeats;

/// <summary>The share of tickets that report the same trouble again.</summary>
internal sealed class RepeatMetric() : ShareMetric("repeat", 1, MetricDay.Opened, new FigureDefinition(
    "repeat.rate",
    "share",
    Clock.Customer,
    MoreIsBetter: false,
    "Tickets with an earlier ticket of the same requester and category opened at most 30 days before, of all tickets with requester and category; Wilson interval."))
{
    protected override bool? IsHit(Ticket ticket) => Recurrence.KeyOf(ticket) is null ? null : ticket.Repeats is not null;
}
