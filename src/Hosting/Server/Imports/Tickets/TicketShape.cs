using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>Makes a ticket of a row.</summary>
/// <param name="account">The account that takes it.</param>
/// <param name="grain">What one row is.</param>
internal sealed class TicketShape(string account, RowGrain grain) : IRecordShape<TicketLine>
{
    internal const string Name = "tickets";

    public string Kind => Name;

    public bool IsAlsoPulled => true;

    public IReadOnlyList<RecordField> Fields { get; } =
        [.. TicketFields.All.Select(f => f.Name == TicketFields.Updated ? f with { IsRequired = grain == RowGrain.Event } : f)];

    public TicketLine Read(ImportRow row)
    {
        var id = row.Text(TicketFields.Id) ?? "";
        var (resolvedAt, closedAt) = (row.Time(TicketFields.Resolved), row.Time(TicketFields.Closed));
        var told = row.OneOf<TicketState>(TicketFields.State);
        // A log's rows bear the times of the end from the beginning: a word that tells nothing is not made up for by them.
        var tellsNothing = told is null && grain == RowGrain.Event && row.Written(TicketFields.State) is not null;
        var changedBy = row.Text(TicketFields.CausedBy);
        var problem = row.Text(TicketFields.Problem);
        var ticket = new Ticket
        {
            Account = account,
            Id = id,
            Number = row.Text(TicketFields.Number) ?? id,
            Version = "",
            OpenedAt = row.Time(TicketFields.Opened) ?? default,
            Kind = row.OneOf<TicketKind>(TicketFields.Kind) ?? TicketKind.Incident,
            State = told ?? (tellsNothing ? TicketState.Open : StateBy(resolvedAt, closedAt)),
            StateWord = row.Written(TicketFields.State),
            ResolvedAt = resolvedAt,
            ClosedAt = closedAt,
            Subject = row.Text(TicketFields.Subject),
            Requester = PersonOf(row, TicketFields.Requester, TicketFields.RequesterName, TicketFields.RequesterEmail),
            Organisation = row.Text(TicketFields.Organisation),
            Service = row.Text(TicketFields.Service),
            Category = row.Text(TicketFields.Category),
            Subcategory = row.Text(TicketFields.Subcategory),
            Channel = row.Text(TicketFields.Channel),
            ContactReason = row.Text(TicketFields.ContactReason),
            Priority = row.Text(TicketFields.Priority),
            Tags = row.List(TicketFields.Tags),
            Team = row.Text(TicketFields.Team),
            Agent = PersonOf(row, TicketFields.Agent, TicketFields.AgentName, null),
            FirstReplyAt = row.Time(TicketFields.FirstReply),
            PromisedAt = row.Time(TicketFields.Promised),
            PlannedStart = row.Time(TicketFields.PlannedStart),
            PlannedEnd = row.Time(TicketFields.PlannedEnd),
            TimeWorked = row.Span(TicketFields.TimeWorked),
            Reopens = row.Count(TicketFields.Reopens),
            Reassignments = row.Count(TicketFields.Reassignments),
            ResolvedByAutomation = row.Flag(TicketFields.Automated),
            Cause = new Cause { Problem = problem, Change = changedBy, Department = row.Text(TicketFields.Department) },
            Links = LinksOf(row, problem, changedBy),
        };
        return new TicketLine(ticket, tellsNothing ? null : ticket.State)
        {
            At = row.Time(TicketFields.Updated),
            By = row.Text(TicketFields.UpdatedBy),
            Sla = SlaOf(row, ticket),
        };
    }

    private static TicketState StateBy(DateTimeOffset? resolvedAt, DateTimeOffset? closedAt) =>
        closedAt is not null ? TicketState.Closed : resolvedAt is not null ? TicketState.Resolved : TicketState.Open;

    private static Person? PersonOf(ImportRow row, string id, string name, string? email)
    {
        var (itsId, itsName, address) = (row.Text(id), row.Text(name), email is null ? null : row.Text(email));
        return (itsId ?? address ?? itsName) is { } key ? new Person(key, itsName) { Email = address } : null;
    }

    private static List<TicketLink> LinksOf(ImportRow row, string? problem, string? causedBy) =>
    [
        .. new (TicketLinkKind Kind, string? Id)[]
        {
            (TicketLinkKind.Parent, row.Text(TicketFields.Parent)), (TicketLinkKind.Problem, problem), (TicketLinkKind.CausedBy, causedBy),
            (TicketLinkKind.FixedBy, row.Text(TicketFields.FixedBy)), (TicketLinkKind.FollowsUp, row.Text(TicketFields.FollowsUp)), (TicketLinkKind.Duplicates, row.Text(TicketFields.Duplicates)),
        }.Where(l => l.Id is not null).Select(l => new TicketLink(l.Kind, l.Id!, l.Id)),
    ];

    private static SlaOutcome? SlaOf(ImportRow row, Ticket ticket)
    {
        var (isMet, due, name) = (row.Flag(TicketFields.SlaMet), row.Time(TicketFields.SlaDue), row.Text(TicketFields.SlaName));
        return Agreement.Of(ticket, isMet, due) is { } state
            ? new SlaOutcome(ticket.Id, $"{ticket.Id}/{name}") { Name = name, Target = SlaTarget.Resolution, State = state, DueAt = due, EndedAt = ticket.IsResolved ? ticket.ResolvedAt ?? ticket.ClosedAt : null }
            : null;
    }
}
