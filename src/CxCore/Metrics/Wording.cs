namespace CxKit.Core.Metrics;

/// <summary>A text in the two languages that the catalogue speaks.</summary>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
public sealed record Wording(string English, string French)
{
    /// <summary>The text in the language of a tag such as <c>fr-CA</c>; English for a language that the catalogue does not speak.</summary>
    public string In(string languageTag)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        return languageTag.Split('-', '_')[0].Equals("fr", StringComparison.OrdinalIgnoreCase) ? French : English;
    }

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
