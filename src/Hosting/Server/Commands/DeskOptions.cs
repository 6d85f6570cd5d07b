using System.CommandLine;
using CxKit.Connectors.Simulator;

namespace CxKit.Server.Commands;

/// <summary>What a simulated helpdesk is loaded with.</summary>
internal static class DeskOptions
{
    internal static (Option<string?> Incidents, Option<int?> Seed) Create() =>
        (new("--incidents") { Description = "A ServiceNow incident audit log, CSV or gzipped CSV." },
         new("--seed") { Description = "The number from which a desk is generated, or its customers draw; 1 by default." });

    internal static DeskSource Source(string? incidents, int? seed) =>
        incidents is null ? new DeskSource.FromSeed(seed ?? 1) : new DeskSource.FromIncidents(Path.GetFullPath(incidents));
}
