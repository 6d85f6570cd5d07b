using System.Globalization;
using System.Text.Json;

namespace CxKit.CxCore.Tests.Statistics;

/// <summary>The worked examples of <c>shared/data/worked</c>, read in place: for a <see cref="SharedFactAttribute"/> only.</summary>
internal static class WorkedExamples
{
    private static string Folder => Path.Combine(SharedFactAttribute.Folder!, "data/worked");

    /// <summary>The example with this id: its <c>input</c>, <c>published</c>, <c>recomputed_unrounded</c> and <c>tolerance</c>.</summary>
    internal static JsonElement Get(string id)
    {
        using var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "worked_examples.json")));
        return examples.RootElement.EnumerateArray().Single(e => e.GetProperty("id").GetString() == id).Clone();
    }

    /// <summary>The columns of a comma-separated file by their header, those of words left out.</summary>
    internal static IReadOnlyDictionary<string, double[]> Csv(string name)
    {
        var lines = File.ReadLines(Path.Combine(Folder, name)).Select(line => line.Split(',')).ToList();
        return lines[0].Select((header, i) => (header, Cells: lines.Skip(1).Select(line => Number(line[i])).ToArray()))
            .Where(column => column.Cells.All(cell => cell is not null))
            .ToDictionary(column => column.header, column => column.Cells.Select(cell => cell!.Value).ToArray());
    }

    private static double? Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : null;
}
