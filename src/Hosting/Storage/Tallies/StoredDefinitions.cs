using CxKit.Core.Metrics;

namespace CxKit.Storage;

/// <summary>What the cells of a generation were counted by: zone, dimensions and metrics; a metric's tally is found by its place here.</summary>
internal sealed record StoredDefinitions
{
    /// <summary>The form of cells and tallies: raised when the bytes of any kind of tally change, for cells of another form cannot be read.</summary>
    private const int PresentForm = 1;

    public required int Form { get; init; }

    public required string Zone { get; init; }

    public required IReadOnlyList<string> Dimensions { get; init; }

    public required IReadOnlyList<StoredMetric> Metrics { get; init; }

    internal bool IsReadable => Form == PresentForm;

    /// <summary>The definitions of this version of CxKit.</summary>
    internal static StoredDefinitions Of(string zone) => new()
    {
        Form = PresentForm,
        Zone = zone,
        Dimensions = [.. Dimension.All.Select(d => d.Name)],
        Metrics = [.. MetricCatalogue.Counted.Select(StoredMetric.Of)],
    };

    internal static StoredDefinitions Read(string text) => StoredJson.Read<StoredDefinitions>(text);

    internal string ToText() => StoredJson.Write(this);

    /// <summary>The metric of each place, where it is asked for and its stored tally is one that it can read.</summary>
    internal ICountedMetric?[] Places(IReadOnlyCollection<ICountedMetric> wanted) =>
        [.. Metrics.Select(stored => wanted.FirstOrDefault(m => m.Id == stored.Id && StoredMetric.KindOf(m) == stored.Kind))];
}

/// <summary>A metric as it was when it was counted.</summary>
internal sealed record StoredMetric(string Id, int Version, MetricDay Day, string Kind)
{
    internal static StoredMetric Of(ICountedMetric metric) => new(metric.Id, metric.Version, metric.Day, KindOf(metric));

    /// <summary>The kind of tally; an empty one is as long as its scale, so that a metric whose scale changed does not read the old one.</summary>
    internal static string KindOf(ICountedMetric metric)
    {
        var empty = metric.Empty();
        return $"{empty.GetType().Name}:{empty.ToBytes().Length}";
    }
}
