using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Costs;

/// <summary>What a reading of tickets cost, as the helpdesk counted it.</summary>
internal sealed record PullCost(IReadOnlyList<Counted> Counted, int Tickets, int Events, int Slas)
{
    public int All => Counted.Sum(c => c.Requests);

    public int Connections => Counted.Sum(c => c.Connections);

    public Counted Of(string table) => Counted.Single(c => c.Table == table);

    public double KilobytesPerThousand(string table) => Of(table).Bytes / 1000.0 / (Tickets / 1000.0);

    /// <summary>How many pages of a thousand so many rows fill.</summary>
    public static int Pages(int rows) => (rows / 1000) + 1;

    /// <summary>Reads from <paramref name="cursor"/> on.</summary>
    public static async Task<(PullCost Cost, Pull Pull)> OfAsync(SimulatedAccount desk, IHelpdesk helpdesk, string? cursor)
    {
        var before = (await desk.CountersAsync()).ToDictionary(c => (c.User, c.Table, c.Phase));
        var pull = await Pull.FromAsync(helpdesk.Tickets!, cursor);
        var counted = from c in await desk.CountersAsync()
                      where c.User == "cxkit"
                      let b = before.GetValueOrDefault((c.User, c.Table, c.Phase))
                      let since = c with { Requests = c.Requests - (b?.Requests ?? 0), Bytes = c.Bytes - (b?.Bytes ?? 0), Connections = c.Connections - (b?.Connections ?? 0) }
                      where since.Requests > 0
                      select since;
        return (new([.. counted], pull.Tickets.Select(t => t.Id).Distinct().Count(), pull.Events.Count, pull.Slas.Count), pull);
    }
}
