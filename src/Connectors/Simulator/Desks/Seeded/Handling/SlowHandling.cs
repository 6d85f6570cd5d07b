namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>Handed from one to the next, answered late, and often later than promised.</summary>
internal static class SlowHandling
{
    public static void Live(Story story, Dice dice) =>
        Live(story, dice, dice.Part(story.ResolutionTarget, 60, 95), dice.Part(story.ResponseTarget, 30, 90));

    public static void LiveLate(Story story, Dice dice) =>
        Live(story, dice, dice.Part(story.ResolutionTarget, 110, 180), dice.Part(story.ResponseTarget, 40, 190));

    private static void Live(Story story, Dice dice, TimeSpan worked, TimeSpan assigned)
    {
        story.AssignedAt = story.After(assigned);
        story.AgentSays(dice.Part(worked, 25, 45), Phrases.FirstReply(story.Caller, story.Agent, dice));
        story.Reassignments = dice.Between(1, 4);
        for (var handOff = 1; handOff <= story.Reassignments; handOff++)
        {
            story.AgentNotes(worked * handOff / 6, "Handed over: not ours.");
        }

        story.CallerSays(story.After(dice.Part(worked, 50, 80)), Phrases.Chase(story.Caller, dice));
        story.AgentNotes(worked - TimeSpan.FromMinutes(1), "Corrected by the supplier.");
        story.ResolvedAt = story.After(worked);
        story.ResolvedBy = story.Agent.UserName;
    }
}
