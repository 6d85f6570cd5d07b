using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Turns what is to be said into the value that a field of its type takes.</summary>
internal static class FieldValue
{
    /// <summary>The value; a list that lacks the option refuses, in a sentence that names the setting.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What is to be said; <see langword="null"/> empties the field.</param>
    /// <param name="options">Which option stands for which text, where they differ.</param>
    /// <param name="path">Where the options stand in the settings.</param>
    public static (JToken Value, string? Refusal) Of(TicketField field, string? text, IReadOnlyDictionary<string, string> options, string path) => field.Type switch
    {
        "checkbox" => (new JValue(!string.IsNullOrEmpty(text)), null),
        _ when string.IsNullOrEmpty(text) => (JValue.CreateNull(), null),
        "tagger" => Option(field, text, options) is { } option ? (new JValue(option.Value), null) : (JValue.CreateNull(), NoOption(field, text, path)),
        "multiselect" => Option(field, text, options) is { } option ? (new JArray(option.Value), null) : (JValue.CreateNull(), NoOption(field, text, path)),
        "integer" or "decimal" when !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) =>
            (JValue.CreateNull(), $"The ticket field {field.Title} takes numbers only: name a text field in its place ({path})."),
        // One line, whatever the customer wrote.
        "text" or "regexp" => (new JValue(string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))), null),
        _ => (new JValue(text), null),
    };

    private static FieldOption? Option(TicketField field, string text, IReadOnlyDictionary<string, string> options)
    {
        var wanted = options.FirstOrDefault(o => o.Key.Equals(text, StringComparison.OrdinalIgnoreCase)).Value ?? text;
        return field.Options.FirstOrDefault(o => o.Value.Equals(wanted, StringComparison.Ordinal))
            ?? field.Options.FirstOrDefault(o => o.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string NoOption(TicketField field, string text, string path) =>
        $"The list {field.Title} has no option {text}: add it, or name the one that stands for it in {path}:Options:{text}.";
}
