using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

internal static class SeededDesk
{
    public static Desk Invent(int seed, Instance instance) => new($"seed:{seed}", instance, new(2026, 6, 30, 17, 0, 0, TimeSpan.Zero));
}
