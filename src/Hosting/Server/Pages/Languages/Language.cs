using System.Globalization;

namespace CxKit.Server.Pages.Languages;

/// <summary>A language the pages speak: its words and its way of writing numbers and dates.</summary>
public sealed class Language
{
    private readonly IReadOnlyDictionary<string, string> _texts;

    internal Language(string tag, IReadOnlyDictionary<string, string> texts) => (Culture, _texts) = (CultureInfo.GetCultureInfo(tag), texts);

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language's tag, such as <c>fr</c>.</summary>
    public string Tag => Culture.Name;

    /// <summary>The language's name in its own words.</summary>
    public string Name => this["Language.Name"];

    /// <summary>The text of that name.</summary>
    /// <exception cref="KeyNotFoundException">Not even English has such a text.</exception>
    public string this[string name] => Find(name) ?? Spoken.English._texts[name];

    internal IEnumerable<string> TextNames => _texts.Keys;

    /// <summary>The text of that name in this very language, or <see langword="null"/>.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);

    /// <summary>The text of that name with its gaps filled.</summary>
    public string Say(string name, params object?[] gaps) => string.Format(Culture, this[name], gaps);

    /// <summary>The text for one or for many, with the number as the first gap.</summary>
    public string Count(string name, long number, params object?[] gaps) => Say(name + (number == 1 ? ".One" : ".Many"), [number, .. gaps]);

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>A share as a percentage with one decimal.</summary>
    public string Percent(double share) => share.ToString("P1", Culture);

    /// <summary>A round share, such as a target, as a percentage without needless decimals.</summary>
    public string Round(double share) => share.ToString(Math.Abs((share * 100) - Math.Round(share * 100)) < 1e-9 ? "P0" : "P1", Culture);
}
