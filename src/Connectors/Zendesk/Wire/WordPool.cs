namespace CxKit.Connectors.Zendesk;

/// <summary>Keeps one copy of each of the words that most tickets of a page share.</summary>
internal sealed class WordPool
{
    private const int Most = 4_096;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    public string? Of(string? word)
    {
        if (word is null) return null;
        if (_words.TryGetValue(word, out var known)) return known;
        if (_words.Count < Most) _words[word] = word;
        return word;
    }
}
