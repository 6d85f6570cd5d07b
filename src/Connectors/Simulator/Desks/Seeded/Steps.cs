namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>The steps of a story in their order, as far as they had happened by <see cref="Rhythm.End"/>.</summary>
internal static class Steps
{
    /// <summary>How long after its resolution the helpdesk closes a ticket.</summary>
    public static readonly TimeSpan ClosedAfter = TimeSpan.FromDays(5);

    public static IEnumerable<Step> Of(Story story)
    {
        var agents = story.Team.Agents;
        var own = agents.TakeWhile(agent => agent != story.Agent).Count();
        var handled = story.ResolvedAt - story.AssignedAt;
        var steps = new List<Step>();
        for (var turn = 0; turn <= story.Reassignments; turn++)
        {
            // The last in the chain is the agent of the story.
            var to = turn == story.Reassignments ? story.Agent : agents[(own + 1 + turn) % agents.Count];
            steps.Add(new(story.AssignedAt + (handled * turn / (story.Reassignments + 1)), StepKind.Assigned, to.UserName, to));
        }

        // What is still open has not been resolved yet, not even for a while.
        if (story.ReopenedAt is { } reopenedAt && reopenedAt > story.AssignedAt && story.ResolvedAt <= Rhythm.End)
        {
            var first = story.AssignedAt + ((reopenedAt - story.AssignedAt) * 4 / 5);
            steps.Add(new(first, StepKind.Resolved, story.Agent.UserName, story.Agent));
            steps.Add(new(reopenedAt, StepKind.Reopened, story.Caller.UserName, story.Agent));
        }

        steps.Add(new(story.ResolvedAt, StepKind.Resolved, story.ResolvedBy, story.Agent));
        steps.Add(new(story.ResolvedAt + ClosedAfter, StepKind.Closed, DeskUsers.System, story.Agent));
        return steps.Select(step => step with { At = WholeSecond(step.At) }).Where(step => step.At <= Rhythm.End).OrderBy(step => step.At);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
