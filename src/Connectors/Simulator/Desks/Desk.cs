using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.Desks;

/// <summary>A desk as its source tells it, before anybody wrote to it.</summary>
/// <remarks>Its identity is <c>seed:7</c>, or <c>incidents:</c> and the hash of the file.</remarks>
internal sealed record Desk(string Identity, Instance Instance, DateTimeOffset LastEventAt)
{
    public static Desk Load(DeskSource source, IReadOnlySet<string> missingColumns)
    {
        var instance = new Instance(missingColumns);
        return source switch
        {
            DeskSource.FromIncidents incidents => AuditLog.AuditLogDesk.Load(incidents.Path, instance),
            DeskSource.FromSeed seed => Seeded.SeededDesk.Invent(seed.Seed, instance),
            _ => throw new ArgumentException("The source of the desk is unknown.", nameof(source)),
        };
    }
}
