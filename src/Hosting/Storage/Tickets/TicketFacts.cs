using CxKit.Core.Tickets;

namespace CxKit.Storage;

/// <summary>What is known of a ticket beside the ticket itself; equal facts in whatever order they came give equal text.</summary>
internal sealed record TicketFacts
{
    internal static TicketFacts None { get; } = new();

    public IReadOnlyList<TicketEvent> Events { get; init; } = [];

    public IReadOnlyList<SlaOutcome> Slas { get; init; } = [];

    internal static TicketFacts Read(string? text) => text is null ? None : StoredJson.Read<TicketFacts>(text);

    /// <summary>These facts and later ones; a later reading of the same id replaces the earlier.</summary>
    internal TicketFacts With(IEnumerable<TicketEvent> events, IEnumerable<SlaOutcome> slas) => new()
    {
        Events =
        [
            .. Events.Concat(events).GroupBy(e => e.Id, StringComparer.Ordinal).Select(g => g.Last())
                .OrderBy(e => e.At.ToStored()).ThenBy(e => e.Id, StringComparer.Ordinal),
        ],
        Slas = [.. Slas.Concat(slas).GroupBy(s => s.Id, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(s => s.Id, StringComparer.Ordinal)],
    };
}
