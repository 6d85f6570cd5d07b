using System.Globalization;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>Printed names carry their definition in brackets or after a colon; a check names them without it.</summary>
internal static class ShortNames
{
    /// <summary>Holds every value of the block against ours by its short name; a value that nobody looks at is a fault.</summary>
    internal static void IsAllOfThese(this ReferenceValue block, Dictionary<string, Action<ReferenceValue>> checks)
    {
        block.Parts.Select(p => Short(p.Key)).Should().BeEquivalentTo(checks.Keys, "every value under {0} is checked", block.Key);
        foreach (var part in block.Parts) checks[Short(part.Key)](part);
    }

    /// <summary>Holds a row of numbers, each with its name, against ours.</summary>
    internal static void IsRow(this ReferenceValue row, Dictionary<string, double?> ours)
    {
        var printed = row.Text.Split("; ").Select(cell => cell.Split(" = ")).ToDictionary(cell => Short(cell[0]), cell => new ReferenceValue($"{row.Key} {cell[0]}", cell[^1]));
        printed.Keys.Should().BeEquivalentTo(ours.Keys, "the whole row {0} is checked", row.Key);
        foreach (var (name, cell) in printed) cell.Is(ours[name]);
    }

    /// <summary>A moment as the page prints it.</summary>
    internal static string Printed(this DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Short(string name) => name.StartsWith("20", StringComparison.Ordinal) ? name : name.Split('(', ':')[0].Trim();
}
