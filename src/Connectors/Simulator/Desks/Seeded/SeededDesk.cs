using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>A desk invented from a number: four months of four teams, one of them a watermelon, one sound, one red, one too small to tell.</summary>
internal static class SeededDesk
{
    private const int Customers = 420;
    private const int TicketsPerBulkCustomer = 5;
    private const int FirstNumber = 10001;

    public static Desk Invent(int seed, IVendorRecords records)
    {
        var (people, teams) = Hire(seed, Customers);
        return Enter($"seed:{seed}", records, people, teams, new Chronicle(seed, teams, people).Tell());
    }

    /// <summary>As many tickets as are asked for, of the same teams.</summary>
    public static Desk InventBulk(int tickets, int seed, IVendorRecords records)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tickets, 1);
        var (people, teams) = Hire(seed, Math.Max(Customers, tickets / TicketsPerBulkCustomer));
        return Enter($"size:{tickets}:{seed}", records, people, teams, new BulkChronicle(tickets, seed, teams, people).Tell());
    }

    private static (People People, IReadOnlyList<Team> Teams) Hire(int seed, int customers)
    {
        var people = new People(new Dice(seed, "people"), customers);
        return (people, Teams.All(seed, people));
    }

    private static Desk Enter(string identity, IVendorRecords records, People people, IReadOnlyList<Team> teams, IEnumerable<Story> stories)
    {
        var register = records.Register();
        foreach (var person in people.Customers.Concat(teams.SelectMany(team => team.Agents)))
        {
            register.Enter(person);
        }

        var number = FirstNumber;
        foreach (var story in stories)
        {
            register.Enter(story, number++);
        }

        return new Desk(identity, records, Rhythm.End);
    }
}
