using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Makes tickets, events and agreements of issues.</summary>
/// <param name="account">The account.</param>
/// <param name="options">Its settings.</param>
/// <param name="fields">The fields that were read.</param>
/// <param name="map">The integrator's own fields.</param>
/// <param name="turns">What statuses and resolutions mean.</param>
/// <param name="staff">Who is who.</param>
internal sealed class TicketMaker(string account, JiraOptions options, IssueFields fields, FieldMap map, Turns turns, Staff staff)
{
    private readonly Kinds _kinds = new(options.Kinds);
    private readonly Ties _ties = new(options.Links, new Kinds(options.Kinds));
    private readonly string _promise = MappedFields.PromiseOf(options.Map);
    private readonly string? _team = MappedFields.TeamOf(options.Map) ?? fields.Catalogue.Team;

    public TicketReading Make(IReadOnlyList<Issue> issues)
    {
        var (tickets, events, slas) = (new List<Ticket>(issues.Count), new List<TicketEvent>(), new List<SlaOutcome>());
        foreach (var issue in issues)
        {
            var life = Life.Of(issue, turns, staff, _team, _promise);
            tickets.Add(map.Apply(TicketOf(issue, life), issue.Mapped));
            events.AddRange(life.Events);
            events.AddRange(Conversation.Of(issue, staff));
            slas.AddRange(Agreements.Of(issue));
        }
        return new TicketReading { Tickets = tickets, Events = events, Slas = slas };
    }

    private Ticket TicketOf(Issue issue, Life life)
    {
        var state = StateOf(issue, life);
        var ties = _ties.Of(issue);
        var repliesAreKnown = options.Comments && Conversation.IsKnown(issue);
        return new Ticket
        {
            Account = account,
            Id = issue.Id,
            Number = issue.Key,
            OpenedAt = issue.CreatedAt ?? issue.UpdatedAt ?? throw Without(issue, "created"),
            Version = Stamps.Write(issue.UpdatedAt ?? throw Without(issue, "updated")),
            Kind = _kinds.Of(issue.Type),
            State = state,
            StateWord = issue.Status?.Word,
            Subject = issue.Summary,
            Requester = issue.Reporter is not { } reporter ? null : reporter.ToPerson() with { Email = reporter.Email, Language = issue.Language },
            Organisation = issue.Organisation,
            Service = issue.Component,
            Category = issue.RequestType,
            Channel = issue.Channel,
            Tags = issue.Labels,
            Priority = issue.Priority,
            Team = issue.Team ?? issue.ProjectName ?? issue.ProjectKey,
            Agent = (issue.Assignee ?? ResolverAmongStaff(issue, life))?.ToPerson(),
            TouchedBy = TouchedBy(issue, life),
            FirstReplyAt = repliesAreKnown ? null : Agreements.FirstResponseOf(issue),
            RepliesAreKnown = repliesAreKnown,
            PromisedAt = Stamps.ReadPromise(issue.DueDate),
            PlannedStart = issue.PlannedStart,
            PlannedEnd = issue.PlannedEnd,
            ResolvedAt = state is TicketState.Resolved or TicketState.Closed ? issue.ResolvedAt ?? life.ResolvedAt : null,
            ClosedAt = state switch { TicketState.Closed => life.ClosedAt, TicketState.Cancelled => life.EndedAt, _ => null },
            ResolvedByAutomation = state is TicketState.Resolved or TicketState.Closed && life.ResolvedBy is { } resolver ? staff.IsMachine(resolver) : null,
            Reopens = life.Reopens,
            Reassignments = life.Reassignments,
            Cause = Ties.CauseOf(ties),
            Links = ties,
        };
    }

    private TicketState StateOf(Issue issue, Life life)
    {
        var isDone = issue.Status?.IsDone == true;
        if (!isDone && (issue.Resolution is null || life.LastPhase == Phase.Open)) return TicketState.Open;
        if (turns.IsCancelled(issue.Status?.Word) || turns.IsCancelled(issue.Resolution)) return TicketState.Cancelled;
        return turns.IsClosed(issue.Status?.Word) ? TicketState.Closed : TicketState.Resolved;
    }

    private JiraUser? ResolverAmongStaff(Issue issue, Life life) =>
        life.ResolvedBy is { IsCustomer: false } resolver && resolver.Id != issue.Reporter?.Id && !staff.IsMachine(resolver) ? resolver : null;

    private static List<string> TouchedBy(Issue issue, Life life) =>
        [.. new[] { issue.Assignee?.Id }.OfType<string>().Concat(life.Holders).Distinct(StringComparer.Ordinal)];

    private HelpdeskException Without(Issue issue, string field) =>
        new($"{account}: issue {issue.Key} came without {field}. The integration user needs the right to browse its project.", isTransient: false);
}
