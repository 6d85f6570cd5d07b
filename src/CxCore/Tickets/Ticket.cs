namespace CxKit.Core.Tickets;

/// <summary>One piece of work of a service desk and what is known of its life; what the helpdesk does not tell stays missing.</summary>
public sealed record Ticket
{
    /// <summary>The account, as named in the settings, whose helpdesk holds the ticket.</summary>
    public required string Account { get; init; }

    /// <summary>The helpdesk's id, which never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The number people use when they speak of the ticket.</summary>
    public required string Number { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The helpdesk's stamp of this version; equal stamps mean an unchanged ticket.</summary>
    public required string Version { get; init; }

    /// <summary>What sort of work it is.</summary>
    public TicketKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public TicketState State { get; init; }

    /// <summary>Where it stands in the helpdesk's own word.</summary>
    public string? StateWord { get; init; }

    /// <summary>Its short description.</summary>
    public string? Subject { get; init; }

    /// <summary>The customer.</summary>
    public Person? Requester { get; init; }

    /// <summary>The organisation the customer belongs to.</summary>
    public string? Organisation { get; init; }

    /// <summary>The service concerned.</summary>
    public string? Service { get; init; }

    /// <summary>The category chosen at intake.</summary>
    public string? Category { get; init; }

    /// <summary>The finer category within <see cref="Category"/>.</summary>
    public string? Subcategory { get; init; }

    /// <summary>How it was reported: phone, e-mail, portal.</summary>
    public string? Channel { get; init; }

    /// <summary>Why the customer got in touch, where the desk records it.</summary>
    public string? ContactReason { get; init; }

    /// <summary>The tags or labels on it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its priority, as the helpdesk writes it.</summary>
    public string? Priority { get; init; }

    /// <summary>The team that holds it.</summary>
    public string? Team { get; init; }

    /// <summary>The person who holds it, or resolved it.</summary>
    public Person? Agent { get; init; }

    /// <summary>The ids or login names of all staff known to have worked on it.</summary>
    public IReadOnlyList<string> TouchedBy { get; init; } = [];

    /// <summary>When a person of the desk first wrote to the customer.</summary>
    public DateTimeOffset? FirstReplyAt { get; init; }

    /// <summary>When a person of the desk last wrote to the customer.</summary>
    public DateTimeOffset? LastPublicUpdateAt { get; init; }

    /// <summary>Whether messages were read at all: without that, no reply means unknown, not silence.</summary>
    public bool RepliesAreKnown { get; init; }

    /// <summary>The date that was promised to the customer.</summary>
    public DateTimeOffset? PromisedAt { get; init; }

    /// <summary>When the work is planned to begin, for changes and projects.</summary>
    public DateTimeOffset? PlannedStart { get; init; }

    /// <summary>When the work is planned to end, for changes and projects.</summary>
    public DateTimeOffset? PlannedEnd { get; init; }

    /// <summary>When it was resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether a machine resolved it, where the helpdesk tells.</summary>
    public bool? ResolvedByAutomation { get; init; }

    /// <summary>How long staff worked on it, where the helpdesk records it.</summary>
    public TimeSpan? TimeWorked { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int? Reopens { get; init; }

    /// <summary>How often it changed hands.</summary>
    public int? Reassignments { get; init; }

    /// <summary>The service level agreements on it.</summary>
    public IReadOnlyList<SlaOutcome> Slas { get; init; } = [];

    /// <summary>What brought it about.</summary>
    public Cause Cause { get; init; } = Cause.Unknown;

    /// <summary>Other records that it is tied to.</summary>
    public IReadOnlyList<TicketLink> Links { get; init; } = [];

    /// <summary>Whether it should never have arisen.</summary>
    public Avoidable Avoidable { get; init; }

    /// <summary>The id of the latest earlier ticket of the same trouble, see <see cref="Recurrence"/>.</summary>
    public string? Repeats { get; init; }

    /// <summary>How many earlier tickets of the same trouble were opened in the 30 days before, see <see cref="Recurrence"/>.</summary>
    public int EarlierOfSameTrouble { get; init; }

    /// <summary>What happened on it, in order of time.</summary>
    public IReadOnlyList<TicketEvent> Events { get; init; } = [];

    /// <summary>Whether it is a customer's contact with the desk, an incident or a request, that the helpdesk still holds.</summary>
    public bool IsContact => Kind is TicketKind.Incident or TicketKind.Request && State != TicketState.Deleted;

    /// <summary>Whether the desk holds it to be solved, with or without a time of it.</summary>
    public bool IsResolved => State is TicketState.Resolved or TicketState.Closed;

    /// <summary>The running number of the resolution: the helpdesk's reopen count + 1.</summary>
    public int Episode => (Reopens ?? 0) + 1;

    /// <summary>The time at which its resolution is judged: resolved, else closed, else opened.</summary>
    public DateTimeOffset JudgedAt => ResolvedAt ?? ClosedAt ?? OpenedAt;

    /// <summary>The agreements taken together: breached if one was, met if all that are settled were, otherwise <see langword="null"/>.</summary>
    public bool? SlaMet
    {
        get
        {
            if (Slas.Any(s => s.State == SlaState.Breached)) return false;
            return Slas.Any(s => s.State == SlaState.Met) ? true : null;
        }
    }
}
