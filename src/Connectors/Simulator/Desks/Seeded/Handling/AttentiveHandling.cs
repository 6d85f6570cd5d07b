namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>A person answers at once, keeps the customer posted, and says when it is done.</summary>
internal static class AttentiveHandling
{
    public static void Live(Story story, Dice dice)
    {
        var wanted = dice.Percent(80) ? dice.Minutes(30, 300) : dice.Hours(6, 14);
        var most = story.ResolutionTarget * 7 / 10;
        Live(story, dice, wanted < most ? wanted : most);
    }

    public static void LiveLate(Story story, Dice dice)
    {
        // Little was promised late, so that the customer does not wait for weeks.
        story.Priority = "3";
        Live(story, dice, dice.Part(story.ResolutionTarget, 104, 115));
    }

    private static void Live(Story story, Dice dice, TimeSpan worked)
    {
        story.AssignedAt = story.After(dice.Minutes(1, 10));
        story.AgentSays(dice.Minutes(11, 25), Phrases.FirstReply(story.Caller, story.Agent, dice));
        for (var at = dice.Minutes(90, 200); at < worked - TimeSpan.FromMinutes(20); at += dice.Minutes(90, 200))
        {
            story.AgentSays(at, Phrases.Update(story.Caller, dice));
        }

        story.AgentSays(worked - dice.Minutes(2, 4), Phrases.Fixed(story.Caller, dice));
        story.ResolvedAt = story.After(worked);
        story.ResolvedBy = story.Agent.UserName;
        story.Reassignments = dice.Percent(4) ? 1 : 0;
        if (dice.Percent(30))
        {
            story.CallerSays(story.ResolvedAt + dice.Minutes(5, 120), Phrases.Thanks(story.Caller));
        }
    }
}
