using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>What the parts of an update are to CxKit.</summary>
/// <param name="we">The id of the user that CxKit writes as.</param>
/// <param name="isStaff">Whether a person works for the desk.</param>
/// <param name="machines">The ids of users that are machines.</param>
internal sealed class EventMapping(long we, Func<long, bool> isStaff, IReadOnlyCollection<long> machines)
{
    /// <summary>Who wrote messages in these updates, apart from ourselves and the helpdesk.</summary>
    public static IEnumerable<long> AuthorsOf(IEnumerable<EventRow> rows) =>
        from row in rows
        from part in row.Parts
        where part.Type == "Comment"
        let author = part.Author ?? row.By
        where author is > 0
        select author.Value;

    /// <summary>Who was given tickets in these updates: only staff can be.</summary>
    public static IEnumerable<long> AssigneesOf(IEnumerable<EventRow> rows) =>
        from row in rows
        from part in row.Parts
        where part.Field == "assignee_id"
        from id in new[] { Values.TryId(part.To), Values.TryId(part.From) }
        where id is > 0
        select id.Value;

    /// <summary>The events of an update.</summary>
    public IEnumerable<TicketEvent> Of(EventRow row)
    {
        var ticket = Values.Id(row.Ticket);
        for (var place = 0; place < row.Parts.Count; place++)
        {
            var part = row.Parts[place];
            var by = part.Type == "Comment" ? part.Author ?? row.By : row.By;
            if (KindOf(part, by) is not { } kind) continue;
            yield return new TicketEvent(ticket, part.Id is { } id ? Values.Id(id) : $"{row.Id}-{place}", kind, row.At)
            {
                By = by is > 0 ? Values.Id(by.Value) : null,
                From = part.Type == "Comment" ? null : part.From,
                To = part.Type == "Comment" ? null : part.To,
                IsAutomatic = (part.IsAutomatic ?? row.IsAutomatic) || !IsPersonOfTheDesk(by, part),
            };
        }
    }

    private TicketEventKind? KindOf(EventPart part, long? by) => (part.Type, part.Field) switch
    {
        ("Comment", _) when by == we || part.HasComment == false => null,
        ("Comment", _) => part.IsPublic == true ? TicketEventKind.PublicComment : TicketEventKind.InternalNote,
        ("Change" or "Create", _) when part.To == part.From => null,
        ("Change", "status") => StatusOf(part),
        ("Create", "status") when part.To is "solved" or "closed" => StatusOf(part),
        ("Change" or "Create", "assignee_id") => TicketEventKind.Assigned,
        ("Change" or "Create", "group_id") => TicketEventKind.TeamChanged,
        ("Change", "priority") => TicketEventKind.PriorityChanged,
        ("Change" or "Create", "due_at") => TicketEventKind.PromiseChanged,
        _ => null,
    };

    private static TicketEventKind? StatusOf(EventPart part) => (part.From, part.To) switch
    {
        (_, null or "deleted") => null,
        (_, "solved") => TicketEventKind.Resolved,
        (_, "closed") => TicketEventKind.Closed,
        ("solved" or "closed", _) => TicketEventKind.Reopened,
        _ => TicketEventKind.StateChanged,
    };

    // What we change ourselves is a rule's doing that our writing set off. A message by whoever is not staff, be it a colleague of the
    // requester in copy, is no reply of the desk.
    private bool IsPersonOfTheDesk(long? by, EventPart part) =>
        by is > 0 && by != we && !machines.Contains(by.Value) && (part.Type != "Comment" || isStaff(by.Value));
}
