using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>
/// A ticket made of the rows that tell of it, in the order of the file: the last row is the ticket, and what differs from one to the next is
/// an event. An event's id is made of its time and its place among those of the same time, so that a longer export of the same log gives the same ids.
/// </summary>
internal sealed class TicketHistory(TicketLine first)
{
    private readonly List<TicketEvent> _events = [];
    private readonly Dictionary<DateTimeOffset, int> _atOnce = [];
    private readonly TicketLine _first = first;
    private TicketLine _last = first;

    /// <summary>The ticket as its last row has it.</summary>
    internal Ticket Ticket => _last.Ticket with { Version = LastAt is { } at ? Stamp(at) : "" };

    internal SlaOutcome? Sla => _last.Sla;

    internal IReadOnlyList<TicketEvent> Events => _events;

    /// <summary>The latest time of a row; <see langword="null"/> if the file tells none.</summary>
    internal DateTimeOffset? LastAt { get; private set; } = first.At;

    internal void Add(TicketLine line)
    {
        var next = After(_last.Ticket, line);
        if (line.At is { } at) Note(Standing.Of(_last.Ticket), Standing.Of(next), at, line.By);
        _last = line with { Ticket = next };
        if (LastAt is null || line.At > LastAt) LastAt = line.At;
    }

    /// <summary>Whether the ticket as stored is later than all of these rows: then only what happened is new.</summary>
    internal bool IsOlderThan(Ticket stored) => LastAt < SeenOf(stored);

    /// <summary>Goes on from the ticket as it is stored, if these rows are later than those it was made of.</summary>
    internal void GoOnFrom(Ticket stored)
    {
        if (_first.At is { } at && at > SeenOf(stored)) Note(Standing.Of(stored), Standing.Of(After(stored, _first)), at, _first.By);
    }

    // A row whose word for the state tells nothing leaves the ticket where it was.
    private static Ticket After(Ticket before, TicketLine line) =>
        line.State is null ? line.Ticket with { State = before.State, StateWord = before.StateWord } : line.Ticket;

    private static DateTimeOffset? SeenOf(Ticket stored) =>
        DateTimeOffset.TryParseExact(stored.Version, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var seen) ? seen : null;

    private void Note(Standing before, Standing after, DateTimeOffset at, string? by)
    {
        foreach (var (kind, from, to) in before.Changes(after))
        {
            var place = _atOnce[at] = _atOnce.GetValueOrDefault(at) + 1;
            _events.Add(new TicketEvent(_last.Ticket.Id, string.Create(CultureInfo.InvariantCulture, $"{Stamp(at)}/{place:D3}"), kind, at) { By = by, From = from, To = to });
        }
    }

    private static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
