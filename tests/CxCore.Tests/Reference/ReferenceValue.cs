using System.Globalization;
using System.Text.RegularExpressions;
using CxKit.Core.Metrics;
using CxKit.Core.Statistics;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>A printed value, or a block of them; a number of ours is the same if it differs by no more than the print rounds.</summary>
internal sealed partial class ReferenceValue(string key, string text)
{
    internal string Key => key;

    internal string Text => text;

    internal List<ReferenceValue> Parts { get; } = [];

    internal ReferenceValue this[string part] => Parts.Single(p => p.Key == part);

    /// <summary>Holds every value of the block against ours; a value that nobody looks at is a fault.</summary>
    internal void IsAllOf(Dictionary<string, Action<ReferenceValue>> checks)
    {
        Parts.Select(p => p.Key).Should().BeEquivalentTo(checks.Keys, "every value under {0} is checked", key);
        foreach (var part in Parts) checks[part.Key](part);
    }

    internal void Is(double? ours) => IsNumber(text, ours);

    internal void Is(string ours) => ours.Should().Be(text, key);

    /// <summary>A share with its Wilson interval, or one in per cent.</summary>
    internal void IsShare(long hits, Figure ours)
    {
        var match = Share().Match(text);
        match.Success.Should().BeTrue("{0} is a share", text);
        (hits, ours.N).Should().Be((long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)), key);
        IsNumber(match.Groups[3].Value, 100 * ours.Value);
        IsNumber(match.Groups[4].Value, 100 * ours.Interval!.Value.Low);
        IsNumber(match.Groups[5].Value, 100 * ours.Interval!.Value.High);
    }

    /// <summary>An interval in brackets.</summary>
    internal void Is(Interval ours)
    {
        var ends = text.Trim('[', ']').Split(", ");
        IsNumber(ends[0], ours.Low);
        IsNumber(ends[1], ours.High);
    }

    /// <summary>Counts by name.</summary>
    internal void IsCounts(IEnumerable<KeyValuePair<string, long>> ours) =>
        ours.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} = {c.Value}")).Should().BeEquivalentTo(text.Split("; "), key);

    /// <summary>A summary of numbers: n, mean, standard deviation, extremes and quantiles of type 7, the 90th percentile by nearest rank too.</summary>
    internal void IsSummaryOf(IEnumerable<double> ours)
    {
        double[] sorted = [.. ours.Order()];
        var moments = SampleMoments.Of(sorted);
        var known = new Dictionary<string, double?>
        {
            ["n"] = moments.N,
            ["mean"] = moments.Mean,
            ["sd"] = moments.StandardDeviation,
            ["min"] = sorted[0],
            ["median"] = Quantile.Of(sorted, 0.5, QuantileRule.Type7),
            ["(nearest rank"] = Quantile.Of(sorted, 0.9, QuantileRule.NearestRank),
            ["max"] = sorted[^1],
        };
        foreach (var percent in new[] { 25, 75, 90, 95, 99 }) known[$"p{percent}"] = Quantile.Of(sorted, percent / 100.0, QuantileRule.Type7);
        var printed = Summary().Matches(text).ToList();
        printed.Select(p => p.Groups[1].Value).Should().BeEquivalentTo(known.Keys, "the whole summary {0} is checked", key);
        foreach (var value in printed) IsNumber(value.Groups[2].Value, known[value.Groups[1].Value]);
    }

    private void IsNumber(string printed, double? ours)
    {
        var number = double.Parse(printed, CultureInfo.InvariantCulture);
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var tolerance = printed.Contains('e', StringComparison.Ordinal) ? Math.Abs(number) * 1e-6 : Math.Max(1e-6, 0.5 * Math.Pow(10, -decimals));
        ours.Should().NotBeNull(key);
        ours!.Value.Should().BeApproximately(number, tolerance + 1e-12, key);
    }

    [GeneratedRegex(@"^(\d+)/(\d+) = ([\d.]+) % \(Wilson 95 % ([\d.]+) \.\. ([\d.]+)\)$")]
    private static partial Regex Share();

    [GeneratedRegex(@"([a-z]\w*|\(nearest rank) (-?[\d.]+)")]
    private static partial Regex Summary();
}
