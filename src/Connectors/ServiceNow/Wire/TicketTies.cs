using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>To what other records a row ties its ticket, and what they say of its cause.</summary>
internal static class TicketTies
{
    /// <summary>What the correlation of a follow-up begins with that CxKit opened.</summary>
    public const string FollowUps = "cxkit:";

    /// <summary>The columns that tie; <c>rfc</c> is the change that repairs, <c>caused_by</c> the one that broke.</summary>
    private static readonly (string Column, string Number, TicketLinkKind Kind)[] _ties =
    [
        ("parent_incident", "parent_incident.number", TicketLinkKind.Parent),
        ("parent", "parent.number", TicketLinkKind.Parent),
        ("request", "request.number", TicketLinkKind.Parent),
        ("problem_id", "problem_id.number", TicketLinkKind.Problem),
        ("problem", "problem.number", TicketLinkKind.Problem),
        ("caused_by", "caused_by.number", TicketLinkKind.CausedBy),
        ("rfc", "rfc.number", TicketLinkKind.FixedBy),
        ("duplicate_of", "duplicate_of.number", TicketLinkKind.Duplicates),
    ];

    public static IReadOnlyList<TicketLink> LinksOf(Row row)
    {
        List<TicketLink>? links = null;
        var isFollowUp = row["correlation_id"]?.StartsWith(FollowUps, StringComparison.Ordinal) == true;
        foreach (var (column, number, kind) in _ties)
        {
            if (row[column] is not { } id || links?.Exists(l => l.Id == id) == true) continue;
            (links ??= []).Add(new(isFollowUp && kind == TicketLinkKind.Parent ? TicketLinkKind.FollowsUp : kind, id, row[number]));
        }
        return links ?? (IReadOnlyList<TicketLink>)[];
    }

    public static Cause CauseOf(Row row)
    {
        var problem = row["problem_id.number"] ?? row["problem_id"] ?? row["problem.number"] ?? row["problem"];
        var change = row["caused_by.number"] ?? row["caused_by"];
        return problem is null && change is null ? Cause.Unknown : new Cause { Problem = problem, Change = change };
    }
}
