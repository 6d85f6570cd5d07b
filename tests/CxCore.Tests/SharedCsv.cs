using System.IO.Compression;
using Microsoft.VisualBasic.FileIO;

namespace CxKit.CxCore.Tests;

/// <summary>The columns of a zipped file of <c>shared/data</c>, read in place: for a <see cref="SharedFactAttribute"/> only.</summary>
internal static class SharedCsv
{
    /// <summary>The cells of each column, by its header.</summary>
    internal static IReadOnlyDictionary<string, string[]> Columns(string name)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(SharedFactAttribute.Folder!, "data", name)), CompressionMode.Decompress);
        using var parser = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var headers = parser.ReadFields()!;
        var rows = new List<string[]>();
        while (!parser.EndOfData) rows.Add(parser.ReadFields()!);
        return headers.Select((header, i) => (header, Cells: rows.Select(row => row[i]).ToArray())).ToDictionary(c => c.header, c => c.Cells);
    }
}
