namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>A question that the customer never answers; after days the helpdesk itself resolves the ticket.</summary>
internal static class ForgottenHandling
{
    public static void Live(Story story, Dice dice)
    {
        story.Priority = "4";
        story.AssignedAt = story.After(dice.Minutes(2, 12));
        story.AgentSays(dice.Minutes(30, 120), Phrases.Question(story.Caller));
        story.ResolvedAt = story.After(dice.Hours(40, 46));
        story.ResolvedBy = DeskUsers.System;
        story.SystemSays(story.ResolvedAt, Phrases.ClosedByMachine(story.Caller));
    }
}
