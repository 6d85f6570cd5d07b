namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What a customer answered to the helpdesk's own survey, from 1 to 5, in words or without (empty).</summary>
internal sealed record Rating(DateTimeOffset At, int Score, string Comment)
{
    private const int OneIn = 10;

    /// <summary>The answer to the survey of that ticket; null where there is none, as for nine in ten.</summary>
    public static Rating? Of(Story story, int number)
    {
        if (number % OneIn != 0 || story.ResolvedBy == DeskUsers.System)
        {
            return null;
        }

        var agents = story.Team.Agents.Select(agent => agent.UserName).ToHashSet();
        var score = 5;
        score -= story.Messages.Any(message => message.IsPublic && agents.Contains(message.By)) ? 0 : 2;
        score -= story.Reassignments > 1 ? 1 : 0;
        score -= story.Reopens > 0 ? 1 : 0;
        score -= story.Logging > 1 ? 1 : 0;
        score -= story.ResolvedAt > story.After(story.ResolutionTarget) ? 1 : 0;
        var at = story.ResolvedAt.AddHours(20);
        return new(at, Math.Max(1, score), number % (2 * OneIn) == 0 ? Phrases.Opinion(story.Caller, score) : "");
    }
}
