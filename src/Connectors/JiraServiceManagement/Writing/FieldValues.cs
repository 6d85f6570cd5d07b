using System.Globalization;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What is written into the fields of a ticket, each as text whatever the field takes; equal texts are equal values.</summary>
internal static class FieldValues
{
    private const int LongestLine = 255;
    private const int LongestParagraph = 32_000;

    /// <summary>The values for these fields, in their order; <see langword="null"/> empties a field.</summary>
    public static string?[] Of(SatisfactionFields wanted, IReadOnlyList<WriteField> fields, IReadOnlyDictionary<string, string> options) =>
        [.. fields.Select(field => Fit(field.Form, ValueOf(wanted, field.Setting), options))];

    /// <summary>Writes a value as a single edit wants it.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="form">What the field takes.</param>
    /// <param name="value">The value, or the id of the option that stands for it.</param>
    /// <param name="isCloud">Whether the Jira runs at Atlassian.</param>
    public static void Write(JsonTextWriter json, FieldForm form, string? value, bool isCloud)
    {
        switch (form)
        {
            case var _ when value is null: json.WriteNull(); break;
            case FieldForm.Number: json.WriteRawValue(value); break;
            case FieldForm.Paragraph when isCloud: Adf.Write(json, value); break;
            case FieldForm.Option: json.Nest(option => option.Property("id", value)); break;
            case FieldForm.Checkbox:
                json.WriteStartArray();
                json.Nest(option => option.Property("id", value));
                json.WriteEndArray();
                break;
            default: json.WriteValue(value); break;
        }
    }

    private static string? ValueOf(SatisfactionFields wanted, string setting) => setting switch
    {
        nameof(WriteBackFields.Score) => wanted.Score?.ToString(CultureInfo.InvariantCulture),
        nameof(WriteBackFields.Label) => wanted.Label,
        nameof(WriteBackFields.Comment) => wanted.Comment,
        _ => wanted.Flag,
    };

    private static string? Fit(FieldForm form, string? value, IReadOnlyDictionary<string, string> options)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        return form switch
        {
            // A word is not a number: such a field says nothing of it.
            FieldForm.Number => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
            FieldForm.Line => Cut(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestLine),
            FieldForm.Option => options.GetValueOrDefault(value, value),
            FieldForm.Checkbox => "true",
            _ => Cut(value, LongestParagraph),
        };
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        // A character of two parts is not cut through.
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return $"{text[..end]}…";
    }
}
