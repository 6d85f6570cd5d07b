namespace CxKit.Connectors.Simulator.Desks.Seeded.Handling;

/// <summary>A first resolution that did not hold; the times of the story are those of the last one.</summary>
internal static class Reopening
{
    public static void Add(Story story, Dice dice)
    {
        var lasted = story.ResolvedAt - story.OpenedAt;
        story.Reopens = 1;
        story.ReopenedAt = story.OpenedAt + dice.Part(lasted, 70, 85);
        story.CallerSays(story.ReopenedAt.Value, Phrases.Back(story.Caller));
    }
}
