using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>How far the helpdesk's own surveys have been read.</summary>
internal sealed record NativeCursor
{
    private const int Present = 1;

    private static readonly JsonSerializerSettings _brief = new() { NullValueHandling = NullValueHandling.Ignore };

    [JsonProperty("v")]
    public int Version { get; init; } = Present;

    /// <summary>The latest rating read, in seconds since 1970.</summary>
    [JsonProperty("ratings")]
    public long? Ratings { get; init; }

    /// <summary>The latest response read, in seconds since 1970.</summary>
    [JsonProperty("responses")]
    public long? Responses { get; init; }

    /// <summary>When what may still be corrected was last read again, in seconds since 1970.</summary>
    [JsonProperty("again")]
    public long? Again { get; init; }

    /// <summary>Reads a cursor; <see langword="null"/> is the beginning.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of this connector.</exception>
    public static NativeCursor Parse(string? text)
    {
        if (text is null) return new NativeCursor();
        try
        {
            if (JsonConvert.DeserializeObject<NativeCursor>(text) is { Version: Present } cursor) return cursor;
        }
        catch (JsonException e)
        {
            throw new ArgumentException("This is not a cursor of the Zendesk connector.", nameof(text), e);
        }
        throw new ArgumentException("This is a cursor of another version of the Zendesk connector.", nameof(text));
    }

    public override string ToString() => JsonConvert.SerializeObject(this, Formatting.None, _brief);
}
