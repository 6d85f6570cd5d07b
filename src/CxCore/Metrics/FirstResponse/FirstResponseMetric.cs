using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.FirstResponse;

/// <summary>How long the customer waited for the first word of a person.</summary>
internal sealed class FirstResponseMetric() : DurationMetric("firstresponse", 1, MetricDay.Opened, new DurationWords(
    new("First response", "Première réponse"),
    new(
        "the hours from opening to the first message of a person of the desk to the customer, by the calendar",
        "des heures de l’ouverture au premier message d’une personne du centre de services au client, selon le calendrier"),
    new(
        "Automatic messages are no response; tickets whose messages were not read, or that nobody answered yet, are left out.",
        "Les messages automatiques ne sont pas des réponses ; les tickets dont les messages n’ont pas été lus, ou encore sans réponse, sont écartés."),
    "(first reply − opened)",
    Clock.Customer))
{
    protected override TimeSpan? SpanOf(Ticket ticket) => ticket.RepliesAreKnown ? ticket.FirstReplyAt - ticket.OpenedAt : null;
}
