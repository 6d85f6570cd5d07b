using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Storage;

/// <summary>A row of the tickets: the ticket as it was read, what is looked up by, and what it repeats.</summary>
internal sealed record TicketRow
{
    internal const string Select =
        """
        select t.account, t.id, t.number, t.version, t.state, t.episode, t.person, t.trouble, t.opened_at OpenedAt, t.opened_day OpenedDay,
            t.judged_at JudgedAt, t.judged_day JudgedDay, t.repeats, t.earlier, t.body, f.body Facts, a.replies_are_known RepliesAreKnown
        from ticket t join account a on a.account = t.account left join ticket_facts f on f.account = t.account and f.ticket = t.id
        """;

    public required string Account { get; init; }

    public required string Id { get; init; }

    public required string Number { get; init; }

    public required string Version { get; init; }

    public required string State { get; init; }

    public int Episode { get; init; }

    public string? Person { get; init; }

    public string? Trouble { get; init; }

    public long OpenedAt { get; init; }

    public required string OpenedDay { get; init; }

    public long JudgedAt { get; init; }

    public string? JudgedDay { get; init; }

    /// <summary>When it ended for good; written only.</summary>
    public long? ClosedAt { get; init; }

    public string? Repeats { get; init; }

    public int Earlier { get; init; }

    public required string Body { get; init; }

    public string? Facts { get; init; }

    public bool RepliesAreKnown { get; init; }

    /// <summary>The row of a ticket as it was read; what it repeats is judged afterwards and stays as it was until then.</summary>
    internal static TicketRow Of(Ticket ticket, TicketRow? stored, TimeZoneInfo zone)
    {
        var trouble = Recurrence.KeyOf(ticket);
        return new TicketRow
        {
            Account = ticket.Account,
            Id = ticket.Id,
            Number = ticket.Number,
            Version = ticket.Version,
            State = ticket.State.ToString(),
            Episode = ticket.Episode,
            Person = ticket.Requester?.Id,
            Trouble = trouble,
            OpenedAt = ticket.OpenedAt.ToStored(),
            OpenedDay = ticket.OpenedAt.DayIn(zone).ToStored(),
            JudgedAt = ticket.JudgedAt.ToStored(),
            JudgedDay = ticket.IsResolved ? ticket.JudgedAt.DayIn(zone).ToStored() : null,
            ClosedAt = ticket.State is TicketState.Closed or TicketState.Cancelled ? (ticket.ClosedAt ?? ticket.JudgedAt).ToStored() : null,
            Repeats = trouble is null ? null : stored?.Repeats,
            Earlier = trouble is null ? 0 : stored?.Earlier ?? 0,
            Body = StoredJson.Write(Bare(ticket)),
        };
    }

    /// <summary>The ticket as it was read, without what lies beside it.</summary>
    internal Ticket AsRead() => StoredJson.Read<Ticket>(Body) with { Version = Version };

    internal Ticket ToTicket()
    {
        var facts = TicketFacts.Read(Facts);
        var ticket = AsRead() with
        {
            RepliesAreKnown = RepliesAreKnown,
            Repeats = Repeats,
            EarlierOfSameTrouble = Earlier,
            Slas = facts.Slas,
        };
        return ticket.WithEvents(facts.Events);
    }

    // The stamp moves by our own writing too: without it, equal text means that nothing of the ticket has changed.
    private static Ticket Bare(Ticket ticket) => ticket with
    {
        Version = "",
        RepliesAreKnown = false,
        Repeats = null,
        EarlierOfSameTrouble = 0,
        Slas = [],
        Events = [],
    };
}
