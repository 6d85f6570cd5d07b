using CxKit.Connectors.Simulator.Desks.Seeded.Handling;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Tells four months of a desk, ticket by ticket in the order of their opening.</summary>
internal sealed class Chronicle(int seed, IReadOnlyList<Team> teams, People people)
{
    private const int MostLoggings = 3;

    private readonly PriorityQueue<Arrival, (DateTimeOffset At, int Drawn)> _arrivals = new();
    private readonly Regulars _regulars = new(people.Customers);
    private readonly Storyteller _teller = new(seed);

    public IReadOnlyList<Story> Tell()
    {
        foreach (var team in teams)
        {
            var rhythm = new Rhythm(new Dice(seed, $"{team.Name} rhythm"));
            for (var i = 0; i < team.FirstReports; i++)
            {
                Expect(new(rhythm.Next(), team, Earlier: null));
            }
        }

        // One customer calls in the very last moment, so that the data end where they say.
        Expect(new(Rhythm.End, teams[0], Earlier: null));

        var stories = new List<Story>();
        while (_arrivals.TryDequeue(out var arrival, out _))
        {
            stories.Add(Tell(arrival, new Dice(seed, $"story {stories.Count}")));
        }

        return stories;
    }

    private Story Tell(Arrival arrival, Dice dice)
    {
        var team = arrival.Team;
        var lived = team.Lived.Deal();
        var agent = dice.Pick(team.Agents);
        var (caller, trouble) = arrival.Earlier is { } earlier
            ? (earlier.Caller, earlier.Trouble)
            : _regulars.Choose(arrival.At, team, dice);

        // Now and then an agent logs a trouble of their own.
        var own = arrival.Earlier is null && lived.AgainPercent == 2 && dice.Percent(2);
        caller = own ? agent : caller;
        var story = _teller.Tell(arrival, lived, agent, caller, trouble, dice);
        if (!own)
        {
            _regulars.Note(story);
            ExpectAgain(story, lived, dice);
        }

        return story;
    }

    private void ExpectAgain(Story story, Lived lived, Dice dice)
    {
        if (story.Logging < MostLoggings && dice.Percent(lived.AgainPercent))
        {
            Expect(new(Schedule.OfficeHours.Add(story.ResolvedAt, dice.Hours(3, 25)), story.Team, story));
        }
        else if (lived.AgainPercent > 0 && story.ResolvedAt - story.OpenedAt > TimeSpan.FromHours(2) && dice.Percent(story.Reassignments > 0 ? 9 : 1))
        {
            Reopening.Add(story, dice);
        }
    }

    private void Expect(Arrival arrival)
    {
        if (arrival.At <= Rhythm.End)
        {
            _arrivals.Enqueue(arrival, (arrival.At, _arrivals.Count));
        }
    }
}
