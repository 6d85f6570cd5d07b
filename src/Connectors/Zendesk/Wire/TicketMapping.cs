using System.Globalization;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>What a ticket of Zendesk is to CxKit.</summary>
internal sealed class TicketMapping(string account, ZendeskOptions options)
{
    /// <summary>What stands before the id of the ticket that a follow-up of CxKit's follows up, as a tag.</summary>
    public const string FollowsTag = "cxkit_follows_";

    /// <summary>What begins the options that provisioning makes.</summary>
    private const string OurTags = "cxkit_";

    private static readonly Dictionary<string, TicketKind> _usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["incident"] = TicketKind.Incident,
        ["problem"] = TicketKind.Problem,
        ["question"] = TicketKind.Request,
        ["task"] = TicketKind.Request,
        ["none"] = TicketKind.Request,
    };

    private readonly FieldMap _map = new(options.Map);

    private readonly Dictionary<string, TicketKind> _kinds = Kinds(options.Kinds);

    // The options of the fields that we write are tags of the ticket: our own writing is no news.
    private readonly HashSet<string> _ours = [.. options.WriteBack.Options.Values];

    /// <summary>The fields that have to be kept whole.</summary>
    public KeptFields Kept { get; } = KeptFields.Of(options.Map);

    /// <summary>The ticket, without events and agreements.</summary>
    public Ticket Of(TicketRow row, SideLoads beside)
    {
        var state = StateOf(row.Status);
        var isOver = state is TicketState.Resolved or TicketState.Closed;
        var id = Values.Id(row.Id);
        var agent = PersonOf(row.Assignee, beside);
        var ticket = new Ticket
        {
            Account = account,
            Id = id,
            Number = id,
            Version = row.GeneratedAt?.ToString(CultureInfo.InvariantCulture) ?? $"{row.UpdatedAt?.ToUnixTimeSeconds()}u",
            OpenedAt = row.CreatedAt ?? row.UpdatedAt ?? DateTimeOffset.FromUnixTimeSeconds(row.GeneratedAt ?? 0),
            Kind = KindOf(row.Type),
            State = state,
            StateWord = row.Status,
            Subject = row.Subject,
            Requester = PersonOf(row.Requester, beside),
            Organisation = NameOf(row.Organisation, beside.Organisations),
            Channel = row.Channel,
            Tags = OthersOf(row.Tags),
            Priority = row.Priority,
            Team = NameOf(row.Group, beside.Teams),
            Agent = agent,
            TouchedBy = agent is null ? [] : [agent.Id],
            RepliesAreKnown = options.Events,
            PromisedAt = row.DueAt,
            ResolvedAt = isOver ? row.Metrics?.SolvedAt : null,
            Reopens = row.Metrics?.Reopens,
            Reassignments = row.Metrics?.AssigneeStations is { } stations ? Math.Max(0, stations - 1) : null,
            Cause = row.Problem is { } problem ? new Cause { Problem = Values.Id(problem) } : Cause.Unknown,
            Links = LinksOf(row),
        };
        return row.Mapped is null ? ticket : _map.Apply(ticket, row.Mapped);
    }

    private static TicketState StateOf(string? status) => status switch
    {
        "solved" => TicketState.Resolved,
        "closed" => TicketState.Closed,
        _ => TicketState.Open,
    };

    private TicketKind KindOf(string? type) => _kinds.GetValueOrDefault(type ?? "none", TicketKind.Request);

    private static Person? PersonOf(long? id, SideLoads beside)
    {
        if (id is not { } known) return null;
        if (!beside.People.TryGetValue(known, out var person)) beside.People[known] = person = new Person(Values.Id(known));
        return person;
    }

    private static string? NameOf(long? id, Dictionary<long, string> names)
    {
        if (id is not { } known) return null;
        if (!names.TryGetValue(known, out var name)) names[known] = name = Values.Id(known);
        return name;
    }

    private static List<TicketLink> LinksOf(TicketRow row)
    {
        var links = new List<TicketLink>(0);
        if (row.Problem is { } problem) links.Add(new(TicketLinkKind.Problem, Values.Id(problem), Values.Id(problem)));
        if (row.Follows is { } earlier) links.Add(new(TicketLinkKind.FollowsUp, Values.Id(earlier), Values.Id(earlier)));
        else if (row.Tags.FirstOrDefault(t => t.StartsWith(FollowsTag, StringComparison.Ordinal)) is { } tag)
            links.Add(new(TicketLinkKind.FollowsUp, tag[FollowsTag.Length..], tag[FollowsTag.Length..]));
        return links;
    }

    private static Dictionary<string, TicketKind> Kinds(IReadOnlyDictionary<string, TicketKind> own)
    {
        var kinds = new Dictionary<string, TicketKind>(_usual, StringComparer.OrdinalIgnoreCase);
        foreach (var (word, kind) in own) kinds[word] = kind;
        return kinds;
    }

    private IReadOnlyList<string> OthersOf(IReadOnlyList<string> tags) => tags.Any(IsOurs) ? [.. tags.Where(t => !IsOurs(t))] : tags;

    private bool IsOurs(string tag) => tag.StartsWith(OurTags, StringComparison.Ordinal) || _ours.Contains(tag);
}
