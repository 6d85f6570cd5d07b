using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A desk invented from a number: four months of four teams, one of them a watermelon, one sound, one red, one too small to tell.</summary>
internal static class SeededDesk
{
    private const int FirstNumber = 10001;

    public static Desk Invent(int seed, IVendorRecords records)
    {
        var people = new People(new Dice(seed, "people"));
        var teams = Teams.All(seed, people);
        var stories = new Chronicle(seed, teams, people).Tell();

        var register = records.Register();
        foreach (var person in people.Customers.Concat(teams.SelectMany(team => team.Agents)))
        {
            register.Enter(person);
        }

        for (var i = 0; i < stories.Count; i++)
        {
            register.Enter(stories[i], FirstNumber + i);
        }

        return new Desk($"seed:{seed}", records, Rhythm.End);
    }
}
