namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>Taken within minutes, so that the board is content; then hardly a word for days, and none when it is resolved.</summary>
internal static class SilentHandling
{
    public static void Live(Story story, Dice dice)
    {
        var wanted = dice.Part(story.ResolutionTarget, 60, 92);
        var most = dice.Hours(24, 40);
        Live(story, dice, wanted < most ? wanted : most);
    }

    public static void LiveLate(Story story, Dice dice) => Live(story, dice, dice.Part(story.ResolutionTarget, 108, 150));

    private static void Live(Story story, Dice dice, TimeSpan worked)
    {
        story.AssignedAt = story.After(dice.Minutes(2, 12));
        switch (dice.Below(8))
        {
            case 0:
                break;
            case 1 or 2:
                story.AgentSays(dice.Minutes(13, 40), Phrases.FirstReply(story.Caller, story.Agent, dice));
                break;
            default:
                story.AgentSays(dice.Part(worked, 14, 30), Phrases.FirstReply(story.Caller, story.Agent, dice));
                break;
        }

        story.AgentNotes(dice.Part(worked, 20, 50), "Waiting for a free slot.");
        story.CallerSays(story.After(dice.Part(worked, 45, 65)), Phrases.Chase(story.Caller, dice));
        if (dice.Percent(50))
        {
            story.CallerSays(story.After(dice.Part(worked, 70, 90)), Phrases.Chase(story.Caller, dice));
        }

        story.AgentNotes(worked - TimeSpan.FromMinutes(1), "Component replaced.");
        story.ResolvedAt = story.After(worked);
        story.ResolvedBy = story.Agent.UserName;
        story.Reassignments = dice.Percent(30) ? 1 : 0;
    }
}
