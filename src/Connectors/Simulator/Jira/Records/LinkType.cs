namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>How one issue is tied to another, read from either end.</summary>
internal sealed record LinkType(string Id, string Name, string Inward, string Outward)
{
    public static readonly LinkType Relates = new("10003", "Relates", "relates to", "relates to");
    public static readonly LinkType Causes = new("10004", "Problem/Incident", "is caused by", "causes");

    public static readonly LinkType[] All =
    [
        new("10000", "Blocks", "is blocked by", "blocks"), new("10002", "Duplicate", "is duplicated by", "duplicates"), Relates, Causes,
    ];
}

/// <summary>A tie between two issues: the source <em>causes</em> the target, or what the type says.</summary>
internal sealed record IssueLink(int Id, LinkType Type, int SourceId, int TargetId);

/// <summary>A tie to something outside; a global id names it once on each issue.</summary>
internal sealed record RemoteLink(int Id, string GlobalId, string Body);
