using System.Globalization;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Walks through JSON, value by value: each step leaves the reader at the end of what it read.</summary>
internal static class JsonWalk
{
    /// <summary>Steps into the next value if it begins with <paramref name="start"/>; any other value is passed over.</summary>
    public static async ValueTask<bool> EnterAsync(this JsonReader json, JsonToken start, CancellationToken cancellationToken)
    {
        await json.StepAsync(cancellationToken);
        if (json.TokenType == start) return true;
        await json.SkipAsync(cancellationToken);
        return false;
    }

    /// <summary>The next property of the object that the reader is in, or <see langword="null"/> at its end.</summary>
    public static async ValueTask<string?> NextPropertyAsync(this JsonReader json, CancellationToken cancellationToken)
    {
        await json.StepAsync(cancellationToken);
        return json.TokenType switch
        {
            JsonToken.PropertyName => (string)json.Value!,
            JsonToken.EndObject => null,
            _ => throw new JsonReaderException("The answer is not of the form that was expected."),
        };
    }

    /// <summary>Steps into the next object of the list that the reader is in; other values are passed over. <see langword="false"/> at the list's end.</summary>
    public static async ValueTask<bool> NextObjectAsync(this JsonReader json, CancellationToken cancellationToken)
    {
        while (true)
        {
            await json.StepAsync(cancellationToken);
            if (json.TokenType == JsonToken.StartObject) return true;
            if (json.TokenType == JsonToken.EndArray) return false;
            await json.SkipAsync(cancellationToken);
        }
    }

    /// <summary>The next value as text; <see langword="null"/> if it is null, empty, an object or a list.</summary>
    public static async ValueTask<string?> TextAsync(this JsonReader json, CancellationToken cancellationToken)
    {
        await json.StepAsync(cancellationToken);
        if (json.TokenType is JsonToken.StartObject or JsonToken.StartArray)
        {
            await json.SkipAsync(cancellationToken);
            return null;
        }
        return Convert.ToString(json.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The next value as a whole number; <see langword="null"/> if it is none.</summary>
    public static async ValueTask<int?> NumberAsync(this JsonReader json, CancellationToken cancellationToken) =>
        double.TryParse(await json.TextAsync(cancellationToken), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (int)Math.Round(number) : null;

    /// <summary>The next value as yes or no; <see langword="null"/> if it is neither.</summary>
    public static async ValueTask<bool?> TruthAsync(this JsonReader json, CancellationToken cancellationToken) =>
        bool.TryParse(await json.TextAsync(cancellationToken), out var truth) ? truth : null;

    /// <summary>The next value as a time; <see langword="null"/> if it is none.</summary>
    public static async ValueTask<DateTimeOffset?> TimeAsync(this JsonReader json, CancellationToken cancellationToken) => Stamps.Read(await json.TextAsync(cancellationToken));

    /// <summary>The texts of the next value, a list.</summary>
    public static async ValueTask<List<string>> TextsAsync(this JsonReader json, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return texts;
        while (true)
        {
            await json.StepAsync(cancellationToken);
            if (json.TokenType == JsonToken.EndArray) return texts;
            if (json.TokenType is JsonToken.StartObject or JsonToken.StartArray) await json.SkipAsync(cancellationToken);
            else if (Convert.ToString(json.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text) texts.Add(text);
        }
    }

    /// <summary>What a property of the next value, an object, says; <see langword="null"/> if it says nothing.</summary>
    public static async ValueTask<string?> TextAtAsync(this JsonReader json, string property, CancellationToken cancellationToken)
    {
        string? text = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == property) text = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return text;
    }

    private static async ValueTask StepAsync(this JsonReader json, CancellationToken cancellationToken)
    {
        if (!await json.ReadAsync(cancellationToken)) throw new JsonReaderException("The answer ends too early.");
    }
}
