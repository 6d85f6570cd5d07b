namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Tells as many tickets as are asked for, in the order of their opening and one at a time: the same lives, without the planted shares of quiet customers.</summary>
internal sealed class BulkChronicle(int tickets, int seed, IReadOnlyList<Team> teams, People people)
{
    private const int AgainPercent = 15;
    private const int MostLoggings = 3;
    private const int Remembered = 512;

    private readonly Storyteller _teller = new(seed);
    private readonly Story?[] _recent = new Story?[Remembered];

    public IEnumerable<Story> Tell()
    {
        var rhythm = new Rhythm(new Dice(seed, "bulk rhythm"));
        var moments = Enumerable.Range(0, tickets).Select(_ => rhythm.Next()).ToArray();
        Array.Sort(moments);

        // One customer calls in the very last moment, so that the data end where they say.
        moments[^1] = Rhythm.End;
        for (var i = 0; i < tickets; i++)
        {
            var story = Tell(moments[i], new Dice(seed, $"bulk {i}"));
            _recent[i % Remembered] = story;
            yield return story;
        }
    }

    private Story Tell(DateTimeOffset at, Dice dice)
    {
        var earlier = dice.Percent(AgainPercent) ? _recent[dice.Below(Remembered)] : null;
        earlier = earlier is { Logging: < MostLoggings } ? earlier : null;
        var team = earlier?.Team ?? dice.Pick(teams);
        var story = _teller.Tell(
            new Arrival(at, team, earlier),
            team.Lived.Deal(),
            dice.Pick(team.Agents),
            earlier?.Caller ?? dice.Pick(people.Customers),
            earlier?.Trouble ?? dice.Pick(team.Troubles),
            dice);
        if (story.Reassignments > 0 && dice.Percent(9))
        {
            Handling.Reopening.Add(story, dice);
        }

        return story;
    }
}
