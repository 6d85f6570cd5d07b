using System.Globalization;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>How far each export has been read, and what has to be remembered of it; an export never read has no position.</summary>
internal sealed record PullCursor
{
    private const int Present = 1;

    [JsonProperty("v")]
    public int Version { get; init; } = Present;

    /// <summary>The helpdesk's own cursor of the tickets.</summary>
    [JsonProperty("tickets")]
    public string? Tickets { get; init; }

    /// <summary>The latest version of a ticket read, in seconds since 1970.</summary>
    [JsonProperty("seen")]
    public long? Seen { get; init; }

    /// <summary>The stamp of the last events read, in seconds since 1970.</summary>
    [JsonProperty("events")]
    public long? Events { get; init; }

    /// <summary>The stamp of the last turns of agreements read, in seconds since 1970.</summary>
    [JsonProperty("metrics")]
    public long? Metrics { get; init; }

    /// <summary>The agreements whose clocks run, see <see cref="SlaClocks.Write"/>.</summary>
    [JsonProperty("clocks")]
    public Dictionary<string, string>? Clocks { get; init; }

    /// <summary>Reads a cursor; <see langword="null"/> is the beginning.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of this connector.</exception>
    public static PullCursor Parse(string? text)
    {
        if (text is null) return new PullCursor();
        try
        {
            if (JsonConvert.DeserializeObject<PullCursor>(text) is { Version: Present } cursor) return cursor;
        }
        catch (JsonException e)
        {
            throw new ArgumentException("This is not a cursor of the Zendesk connector.", nameof(text), e);
        }
        throw new ArgumentException("This is a cursor of another version of the Zendesk connector.", nameof(text));
    }

    // Piece by piece: every page has a cursor, and what serialises objects takes more memory than the page.
    public override string ToString()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        json.WriteStartObject();
        Write(json, "v", Version);
        Write(json, "tickets", Tickets);
        Write(json, "seen", Seen);
        Write(json, "events", Events);
        Write(json, "metrics", Metrics);
        if (Clocks is not null)
        {
            json.WritePropertyName("clocks");
            json.WriteStartObject();
            foreach (var (policy, clocks) in Clocks) Write(json, policy, clocks);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        return text.ToString();
    }

    private static void Write(JsonTextWriter json, string name, object? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
