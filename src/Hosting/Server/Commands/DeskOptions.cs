using System.CommandLine;
using CxKit.Connectors.Simulator;

namespace CxKit.Server.Commands;

/// <summary>What a simulated helpdesk is loaded with.</summary>
internal static class DeskOptions
{
    internal static (Option<string?> Incidents, Option<int?> Seed) Create() =>
        (new("--incidents") { Description = "A ServiceNow incident audit log, CSV or gzipped CSV." },
         new("--seed") { Description = "The number from which a desk is generated, or its customers draw; 1 by default." });

    internal static Option<string> Helpdesk(IReadOnlyList<string> choices, string description)
    {
        var option = new Option<string>("--helpdesk") { Description = description, DefaultValueFactory = _ => choices[0] };
        option.AcceptOnlyFromAmong([.. choices]);
        return option;
    }

    /// <summary>An audit log is ServiceNow's: no other helpdesk can be loaded from it.</summary>
    internal static void RefuseStrangeLog(System.CommandLine.Parsing.CommandResult call, Option<string?> incidents, Option<string> helpdesk)
    {
        // An option that was not given has no value yet while the line is judged.
        if (call.GetValue(incidents) is not null && call.GetValue(helpdesk) is not (null or "servicenow"))
            call.AddError("--incidents is a log of ServiceNow: it goes with --helpdesk servicenow alone.");
    }

    internal static DeskSource Source(string? incidents, int? seed) =>
        incidents is null ? new DeskSource.FromSeed(seed ?? 1) : new DeskSource.FromIncidents(Path.GetFullPath(incidents));
}
