using System.Collections;
using System.Resources;
using Microsoft.Net.Http.Headers;

namespace CxKit.Server.Pages.Languages;

/// <summary>The languages the pages speak, one for each file of texts; a new file is a new language.</summary>
internal static class Spoken
{
    private const string First = "Texts";
    private const string Ending = ".resources";

    /// <summary>The language spoken to those whose own nobody here speaks.</summary>
    internal static Language English { get; } = Read("en", First + Ending);

    /// <summary>All languages, English first.</summary>
    internal static IReadOnlyList<Language> All { get; } =
    [
        English,
        .. typeof(Spoken).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(First + ".", StringComparison.Ordinal) && name != First + Ending && name.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[(First.Length + 1)..^Ending.Length], name)),
    ];

    /// <summary>The language of that tag or of the tag's main language, or <see langword="null"/>.</summary>
    internal static Language? Find(string? tag) => tag is null
        ? null
        : All.FirstOrDefault(l => l.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(l => l.Tag.Equals(tag.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The language a reader's browser likes best of those spoken here, or <see langword="null"/>.</summary>
    internal static Language? FindPreferred(IList<StringWithQualityHeaderValue> accepted) => accepted
        .Where(a => a.Quality is not 0)
        .OrderByDescending(a => a.Quality ?? 1)
        .Select(a => Find(a.Value.Value))
        .FirstOrDefault(l => l is not null);

    private static Language Read(string tag, string resource)
    {
        using var reader = new ResourceReader(typeof(Spoken).Assembly.GetManifestResourceStream(resource)!);
        return new Language(tag, reader.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal));
    }
}
