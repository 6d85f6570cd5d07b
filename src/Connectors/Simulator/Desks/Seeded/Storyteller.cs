namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Tells one ticket from its arrival to its end.</summary>
internal sealed class Storyteller(int seed)
{
    private readonly Deck<string> _channels = new(new(seed, "channels"), [("phone", 7), ("email", 5), ("self-service", 6), ("chat", 2)]);

    public Story Tell(Arrival arrival, Lived lived, Person agent, Person caller, Trouble trouble, Dice dice)
    {
        var story = new Story(arrival.Team, caller, trouble, arrival.At)
        {
            Agent = agent,
            Title = arrival.Earlier?.Title ?? trouble.Title(caller, dice),
            Channel = _channels.Deal(),
            Priority = arrival.Team.Priorities.Deal(),
            Logging = (arrival.Earlier?.Logging ?? 0) + 1,
        };
        if (story.Channel is "email" or "self-service")
        {
            story.SystemSays(story.OpenedAt.AddSeconds(5), Phrases.Received(caller));
        }

        lived.Handle(story, dice);
        Origins.Trace(story, dice);
        return story;
    }
}
