using System.Collections.Concurrent;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>The fault matrix as a table in Markdown, written beside the tests' assembly when the run ends.</summary>
public sealed class FaultTable : IDisposable
{
    internal const string Name = "The fault matrix";
    internal const string Kept = "kept";
    internal const string DoesNotFit = "–";

    private readonly ConcurrentDictionary<(string Vendor, string Trial, string Operation), string> _cells = [];

    internal const string NotMet = "not met";

    internal static bool IsGood(string cell) => cell is Kept or DoesNotFit or NotMet;

    internal void Add(string vendor, string trial, string operation, string cell) => _cells[(vendor, trial, operation)] = cell;

    public void Dispose()
    {
        var vendors = _cells.Keys.Select(k => k.Vendor).Distinct().Order(StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fault-matrix.md"), string.Join("\n", vendors.Select(TableOf)));
    }

    private string TableOf(string vendor)
    {
        var operations = _cells.Keys.Where(k => k.Vendor == vendor).Select(k => k.Operation).Distinct().Order(StringComparer.Ordinal).ToList();
        IEnumerable<string> lines =
        [
            $"## {vendor}", "", $"| fault | {string.Join(" | ", operations)} |", $"|---|{string.Concat(operations.Select(_ => "---|"))}",
            .. Trials.All.Select(t => $"| {t.Name} | {string.Join(" | ", operations.Select(o => _cells.GetValueOrDefault((vendor, t.Name, o), "")))} |"), "",
        ];
        return string.Join("\n", lines);
    }
}

/// <summary>One run of the matrix fills one table.</summary>
[CollectionDefinition(FaultTable.Name)]
public sealed class OneTable : ICollectionFixture<FaultTable>;
