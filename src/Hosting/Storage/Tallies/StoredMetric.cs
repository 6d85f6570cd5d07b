using System.Globalization;
using CxKit.Core.Metrics;

namespace CxKit.Storage;

/// <summary>A metric as it was when it was counted.</summary>
internal sealed record StoredMetric(string Id, int Version, string Day, string Kind)
{
    internal static StoredMetric Of(ICountedMetric metric) => new(metric.Id, metric.Version, metric.Day.ToString(), KindOf(metric));

    internal static StoredMetric Read(string text) => text.Split(' ') is [var id, var version, var day, var kind]
        ? new StoredMetric(id, int.Parse(version, CultureInfo.InvariantCulture), day, kind)
        : throw new FormatException($"'{text}' is no metric with version, day and kind of tally.");

    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Id} {Version} {Day} {Kind}");

    /// <summary>The kind of tally; an empty one is as long as its scale, so that a metric whose scale changed does not read the old one.</summary>
    internal static string KindOf(ICountedMetric metric)
    {
        var empty = metric.Empty();
        return string.Create(CultureInfo.InvariantCulture, $"{empty.GetType().Name}:{empty.ToBytes().Length}");
    }
}
