using System.Globalization;
using BenchmarkDotNet.Running;
using CxKit.Benchmarks;
using CxKit.Benchmarks.Folding;
using Microsoft.Extensions.Configuration;

var settings = new ConfigurationBuilder().AddCommandLine([.. args.Skip(1)]).Build();
int Number(string name, int unlessSet) => settings[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : unlessSet;
IReadOnlyList<Vendor> Vendors(string unlessSet) => [.. (settings["vendors"] ?? unlessSet).Split(',').Select(Vendor.Named)];

switch (args.FirstOrDefault())
{
    case "pull":
        await PullTable.PrintAsync(Vendors("zendesk,servicenow,jira"), Number("tickets", 20_000), Number("rounds", 7));
        return 0;
    case "memory":
        int[] sizes = [.. (settings["tickets"] ?? "10000,50000,200000").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        await MemoryTable.PrintAsync(Vendors("zendesk"), sizes);
        return 0;
    case "fold":
        await FoldComparison.PrintAsync(Number("tickets", 10_000_000), Number("rounds", 3), settings["peer"]);
        return 0;
    case "screen":
        await Screen.PrintAsync(Number("tickets", 100), Number("rounds", 5));
        return 0;
    case Screen.Verb:
        Screen.Read(settings["store"]!);
        return 0;
    case "compare":
        BenchmarkRunner.Run<PullComparison>(PullComparison.Config);
        return 0;
    case SimulatorProcess.Verb:
        await SimulatorProcess.ServeAsync(Vendor.Named(settings["vendor"]!), Number("tickets", 1), settings["journal"]!);
        return 0;
    case MemoryTable.Verb:
        await MemoryTable.PullAsync(Vendor.Named(settings["vendor"]!), new Uri(settings["address"]!));
        return 0;
    default:
        await Console.Error.WriteLineAsync("pull [--vendors zendesk,servicenow,jira] [--tickets 20000] [--rounds 7] | memory [--vendors zendesk] [--tickets 10000,50000,200000] | fold [--tickets 10000000] [--rounds 3] [--peer \"node peer.mjs\"] | screen [--tickets 100, a day] [--rounds 5] | compare");
        return 2;
}
