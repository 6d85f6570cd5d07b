namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>Resolved within minutes and three words, the cause untouched.</summary>
internal static class HastyHandling
{
    public static void Live(Story story, Dice dice)
    {
        var worked = dice.Minutes(4, 14);
        story.AssignedAt = story.After(TimeSpan.FromMinutes(1));
        story.AgentSays(worked - TimeSpan.FromMinutes(1), Phrases.Brushed(story.Caller, dice));
        story.ResolvedAt = story.After(worked);
        story.ResolvedBy = story.Agent.UserName;
    }
}
