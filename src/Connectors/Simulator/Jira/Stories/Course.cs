using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>The course of a story as the changelog tells it: taken, handed on, resolved, reopened, closed.</summary>
internal static class Course
{
    private static readonly TimeSpan _closedAfter = TimeSpan.FromDays(5);

    public static DateTimeOffset ClosedAt(Story story) => story.ResolvedAt + _closedAfter;

    public static Resolution ResolutionOf(Story story) => story.ResolvedBy == DeskUsers.System ? Workflow.NoAnswer : Workflow.Done;

    /// <summary>Who had it at a moment after it was first taken; the story's agent is the last.</summary>
    public static Account AssigneeAt(JiraSite site, Story story, DateTimeOffset at)
    {
        var handed = Enumerable.Range(1, story.Reassignments).Count(handOver => HandedOverAt(story, handOver) <= at);
        return Holder(site, story, handed);
    }

    public static IEnumerable<(DateTimeOffset At, Account Author, HistoryItem[] Items)> Of(JiraSite site, Story story) =>
        Steps(site, story).OrderBy(step => step.At);

    private static IEnumerable<(DateTimeOffset At, Account Author, HistoryItem[] Items)> Steps(JiraSite site, Story story)
    {
        var automation = site.Accounts[DeskUsers.System];
        var first = Holder(site, story, 0);
        yield return (story.AssignedAt, first, [HistoryItem.Of(null, first), HistoryItem.Of(Workflow.Open, Workflow.InProgress)]);
        for (var handOver = 1; handOver <= story.Reassignments; handOver++)
        {
            var (from, to) = (Holder(site, story, handOver - 1), Holder(site, story, handOver));
            yield return (HandedOverAt(story, handOver), from, [HistoryItem.Of(from, to)]);
        }

        var back = story.Reopens > 0 ? story.Messages.Find(message => message.Text == Phrases.Back(story.Caller)) : null;
        if (back is not null && back.At > story.AssignedAt)
        {
            var agent = site.Accounts[story.Agent.UserName];
            yield return (Part(story.AssignedAt, back.At, 3, 4), agent, Resolve(Workflow.Done));
            yield return (back.At, automation, [HistoryItem.Of(Workflow.Done, null), HistoryItem.Of(Workflow.Resolved, Workflow.InProgress)]);
        }

        yield return (story.ResolvedAt, site.Accounts[story.ResolvedBy], Resolve(ResolutionOf(story)));
        yield return (ClosedAt(story), automation, [HistoryItem.Of(Workflow.Resolved, Workflow.Closed)]);
    }

    private static HistoryItem[] Resolve(Resolution resolution) =>
        [HistoryItem.Of(null, resolution), HistoryItem.Of(Workflow.InProgress, Workflow.Resolved)];

    private static DateTimeOffset HandedOverAt(Story story, int handOver) =>
        Part(story.AssignedAt, story.ResolvedAt, handOver, story.Reassignments + 1);

    private static DateTimeOffset Part(DateTimeOffset from, DateTimeOffset to, int part, int of) =>
        from + TimeSpan.FromSeconds((long)(to - from).TotalSeconds * part / of);

    private static Account Holder(JiraSite site, Story story, int handOvers)
    {
        var agents = story.Team.Agents;
        var last = agents.ToList().IndexOf(story.Agent);
        return site.Accounts[agents[(last + story.Reassignments - handOvers) % agents.Count].UserName];
    }
}
