using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What other issues are to a ticket.</summary>
internal sealed class Ties(IReadOnlyDictionary<string, TicketLinkKind> named, Kinds kinds)
{
    /// <summary>What the label of a follow-up begins with; the rest is the follow-up's external id.</summary>
    public const string FollowUpLabel = "cxkit:";

    private static readonly string[] _repairs = ["fixed by", "resolved by", "solved by", "repaired by", "implemented by", "addressed by"];

    private readonly Dictionary<string, TicketLinkKind> _named = new(named, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<TicketLink> Of(Issue issue)
    {
        if (issue.Links.Count == 0 && issue.Parent is null) return [];
        var isFollowUp = issue.Labels.Any(l => l.StartsWith(FollowUpLabel, StringComparison.Ordinal));
        var ties = issue.Links.Select(l => new TicketLink(KindOf(l, isFollowUp), l.Id, l.Key)).ToList();
        if (issue.Parent is var (id, key)) ties.Add(new TicketLink(TicketLinkKind.Parent, id, key));
        return ties;
    }

    /// <summary>What brought a ticket about, as far as its ties tell.</summary>
    public static Cause CauseOf(IReadOnlyList<TicketLink> ties)
    {
        var (problem, change) = (First(ties, TicketLinkKind.Problem), First(ties, TicketLinkKind.CausedBy));
        return problem is null && change is null ? Cause.Unknown : new Cause { Problem = problem, Change = change };
    }

    private TicketLinkKind KindOf(IssueLink link, bool isFollowUp)
    {
        if (_named.TryGetValue(link.Words, out var kind)) return kind;
        var other = kinds.Of(link.Type);
        if (Says(link, "caused by"))
            return other switch { TicketKind.Problem => TicketLinkKind.Problem, TicketKind.Change => TicketLinkKind.CausedBy, _ => TicketLinkKind.Related };
        if (Array.Exists(_repairs, r => Says(link, r)))
            return other switch { TicketKind.Problem => TicketLinkKind.Problem, TicketKind.Change => TicketLinkKind.FixedBy, _ => TicketLinkKind.Related };
        if (link.Words.StartsWith("duplicates", StringComparison.OrdinalIgnoreCase)) return TicketLinkKind.Duplicates;
        if (link.Words.StartsWith("follows up", StringComparison.OrdinalIgnoreCase)) return TicketLinkKind.FollowsUp;
        if (Says(link, "child of") || Says(link, "part of")) return TicketLinkKind.Parent;
        return isFollowUp && Says(link, "relates to") ? TicketLinkKind.FollowsUp : TicketLinkKind.Related;
    }

    private static bool Says(IssueLink link, string words) => link.Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string? First(IReadOnlyList<TicketLink> ties, TicketLinkKind kind) => ties.FirstOrDefault(t => t.Kind == kind) is { } tie ? tie.Number ?? tie.Id : null;
}
