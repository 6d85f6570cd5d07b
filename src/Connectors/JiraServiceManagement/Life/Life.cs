using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The life of an issue, told from what changed on it.</summary>
internal sealed class Life
{
    // A change is stamped a little later than the issue that it makes; one that is much later was made after the issue was read.
    private static readonly TimeSpan _sameMoment = TimeSpan.FromSeconds(1);

    private readonly Issue _issue;
    private readonly Turns _turns;
    private readonly Staff _staff;
    private readonly List<TicketEvent> _events = [];
    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private Phase? _phase;
    private string? _holder;

    private Life(Issue issue, Turns turns, Staff staff) => (_issue, _turns, _staff) = (issue, turns, staff);

    public IReadOnlyList<TicketEvent> Events => _events;

    /// <summary>The phase that the changes led to; <see langword="null"/> if none of them concerned it.</summary>
    public Phase? LastPhase => _phase;

    public int Reopens { get; private set; }

    public int Reassignments { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public JiraUser? ResolvedBy { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When it last ceased to be open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>All who held it.</summary>
    public IReadOnlyCollection<string> Holders => _holders;

    /// <summary>Tells the life of an issue.</summary>
    /// <param name="issue">The issue with its changes.</param>
    /// <param name="turns">What statuses and resolutions mean.</param>
    /// <param name="staff">Who is who.</param>
    /// <param name="team">The field of the team.</param>
    /// <param name="promise">The field of the promised date.</param>
    public static Life Of(Issue issue, Turns turns, Staff staff, string? team, string promise)
    {
        var life = new Life(issue, turns, staff);
        var until = issue.UpdatedAt + _sameMoment;
        foreach (var change in issue.Changes.Where(c => until is null || c.At <= until).OrderBy(c => c.At).ThenBy(c => c.Id.Length).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            life.Turn(change, Field(change, "status"), Field(change, "resolution"));
            foreach (var field in change.Fields) life.Tell(change, field, team, promise);
        }
        return life;
    }

    private void Turn(Change change, ChangedField? status, ChangedField? resolution)
    {
        if (status is null && resolution is null) return;
        var before = _phase ?? _turns.Before(status, resolution);
        var after = _turns.After(before, status, resolution);
        _phase = after;
        var word = status ?? resolution!;
        if (before != Phase.Solved && after == Phase.Solved)
        {
            Add(change, TicketEventKind.Resolved, word.FromWord, word.ToWord);
            (ResolvedAt, ResolvedBy) = (change.At, change.By);
        }
        if (before == Phase.Open && after != Phase.Open) EndedAt = change.At;
        if (after == Phase.Solved && _turns.IsClosed(status?.ToWord))
        {
            Add(change, TicketEventKind.Closed, status!.FromWord, status.ToWord);
            ClosedAt = change.At;
        }
        if (before == Phase.Solved && after == Phase.Open)
        {
            Add(change, TicketEventKind.Reopened, word.FromWord, word.ToWord);
            Reopens++;
        }
        else if (status is not null && after != Phase.Solved)
        {
            Add(change, TicketEventKind.StateChanged, status.FromWord, status.ToWord);
        }
    }

    private void Tell(Change change, ChangedField field, string? team, string promise)
    {
        if (field.Field == "assignee") Hand(change, field);
        else if (field.Field == "priority") Add(change, TicketEventKind.PriorityChanged, field.FromWord, field.ToWord);
        else if (field.Field == promise) Add(change, TicketEventKind.PromiseChanged, field.From ?? field.FromWord, field.To ?? field.ToWord);
        else if (IsNamed(field, team)) Add(change, TicketEventKind.TeamChanged, field.FromWord, field.ToWord);
    }

    private void Hand(Change change, ChangedField field)
    {
        Add(change, TicketEventKind.Assigned, field.From, field.To);
        _holder = field.From ?? _holder;
        if (_holder is not null) _holders.Add(_holder);
        if (field.To is not { } to) return;
        if (_holder is not null && _holder != to) Reassignments++;
        _holders.Add(to);
        _holder = to;
    }

    private void Add(Change change, TicketEventKind kind, string? from, string? to) =>
        _events.Add(new TicketEvent(_issue.Id, $"{change.Id}:{kind}", kind, change.At)
        {
            By = Staff.NameOf(change.By, _issue),
            From = from,
            To = to,
            IsAutomatic = _staff.IsMachine(change.By),
        });

    private static ChangedField? Field(Change change, string name) => change.Fields.FirstOrDefault(f => f.Field == name);

    // Data Center names a custom field where Cloud gives its id.
    private static bool IsNamed(ChangedField field, string? team) => field.Field == team || (team is not null && field.Field == "Team");
}
