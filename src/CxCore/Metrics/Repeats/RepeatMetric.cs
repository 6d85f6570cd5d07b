using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Repeats;

/// <summary>The share of tickets that report the same trouble again.</summary>
internal sealed class RepeatMetric() : ShareMetric("repeat", 1, MetricGroup.Quality, MetricDay.Opened, new FigureDefinition
{
    Id = "repeat.rate",
    Name = new("Reported again", "Signalés à nouveau"),
    Definition = new(
        "Tickets with an earlier ticket of the same requester and category opened at most 30 days before, of all tickets with requester and category; Wilson interval.",
        "Tickets précédés, au plus 30 jours avant, d’un ticket du même demandeur et de la même catégorie, parmi tous ceux qui ont un demandeur et une catégorie ; intervalle de Wilson."),
    Formula = "tickets that repeat an earlier one ÷ tickets with requester and category",
    Source = "Interval: E. B. Wilson, JASA 22 (1927).",
    Unit = Units.Share,
    Clock = Clock.Customer,
    Direction = Direction.LessIsBetter,
})
{
    protected override bool? IsHit(Ticket ticket) => Recurrence.KeyOf(ticket) is null ? null : ticket.Repeats is not null;
}
