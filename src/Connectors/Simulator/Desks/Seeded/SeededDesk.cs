using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A desk invented from a number: four months of four teams, one of them a watermelon, one sound, one red, one too small to tell.</summary>
internal static class SeededDesk
{
    public static Desk Invent(int seed, Instance instance)
    {
        var people = new People(new Dice(seed, "people"));
        var teams = Teams.All(seed, people);
        var stories = new Chronicle(seed, teams, people).Tell();

        DeskUsers.Add(instance);
        var register = new StoryRegister(instance);
        foreach (var person in people.Customers.Concat(teams.SelectMany(team => team.Agents)))
        {
            register.Enter(person);
        }

        for (var i = 0; i < stories.Count; i++)
        {
            register.Enter(stories[i], $"INC{10001 + i:0000000}");
        }

        return new Desk($"seed:{seed}", instance, Rhythm.End);
    }
}
