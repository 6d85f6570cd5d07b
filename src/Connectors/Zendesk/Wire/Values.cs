using System.Globalization;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>The value that a reader stands on, as it is meant.</summary>
internal static class Values
{
    /// <summary>A text; empty is <see langword="null"/>.</summary>
    public static string? Text(this JsonReader json) => json.Value switch
    {
        null or "" => null,
        string text => text,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>A whole number; an id may come as a text.</summary>
    public static long? Number(this JsonReader json) => json.Value switch
    {
        long number => number,
        string text => TryId(text),
        double number => (long)number,
        _ => null,
    };

    public static bool? Flag(this JsonReader json) => json.Value as bool?;

    public static DateTimeOffset? Time(this JsonReader json) => json.Value is string text ? TimeOf(text) : null;

    public static DateTimeOffset? TimeOf(string? text) =>
        WrittenTime.TryRead(text, out var clock) && text.Length == WrittenTime.Length + 1 && text[^1] == 'Z' ? new DateTimeOffset(clock, TimeSpan.Zero) : ReadOtherwise(text);

    private static DateTimeOffset? ReadOtherwise(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    public static long? TryId(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Goes to the name of the next property of the object that the reader is in; <see langword="false"/> at its end.</summary>
    public static bool NextName(this JsonReader json)
    {
        if (!json.Read()) throw new JsonReaderException("The answer ends within an object.");
        return json.TokenType == JsonToken.PropertyName;
    }
}
