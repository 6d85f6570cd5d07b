using System.Globalization;
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

    // A line each, its kind first: every screen reads this, and a serialiser takes longer to begin than the screen may.
    internal static StoredDefinitions Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split(' ', 2)).ToLookup(line => line[0], line => line[1], StringComparer.Ordinal);
        return new StoredDefinitions
        {
            Form = int.Parse(lines["form"].Single(), CultureInfo.InvariantCulture),
            Zone = lines["zone"].Single(),
            Dimensions = [.. lines["dimension"]],
            Metrics = [.. lines["metric"].Select(StoredMetric.Read)],
        };
    }

    internal string ToText() => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"form {Form}"),
        "zone " + Zone,
        .. Dimensions.Select(d => "dimension " + d),
        .. Metrics.Select(m => "metric " + m.ToText()),
    ]);

    /// <summary>The metric of each place, where it is asked for and its stored tally is one that it can read.</summary>
    internal ICountedMetric?[] Places(IReadOnlyCollection<ICountedMetric> wanted) =>
        [.. Metrics.Select(stored => wanted.FirstOrDefault(m => m.Id == stored.Id && StoredMetric.KindOf(m) == stored.Kind))];
}
