using System.Globalization;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>How far changes have been read, by Jira's own times.</summary>
internal sealed record PullCursor
{
    private const int Present = 1;

    private static readonly JsonSerializerSettings _form = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.DateTimeOffset,
        Culture = CultureInfo.InvariantCulture,
    };

    [JsonProperty("v")]
    public int Version { get; init; } = Present;

    /// <summary>Until when all has been read.</summary>
    [JsonProperty("seen")]
    public DateTimeOffset? Seen { get; init; }

    /// <summary>When a long stretch was last read again, by our own clock: a matter of how often, not of what.</summary>
    [JsonProperty("swept")]
    public DateTimeOffset? SweptAt { get; init; }

    /// <summary>What was read of the stretch that every reading repeats: issues, each with its time in milliseconds since 1970.</summary>
    [JsonProperty("recent")]
    public IReadOnlyDictionary<string, long> Recent { get; init; } = new Dictionary<string, long>();

    /// <summary>Reads a cursor; <see langword="null"/> is the beginning.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of this connector.</exception>
    public static PullCursor Parse(string? text)
    {
        if (text is null) return new PullCursor();
        try
        {
            if (JsonConvert.DeserializeObject<PullCursor>(text, _form) is { Version: Present } cursor) return cursor;
        }
        catch (JsonException e)
        {
            throw new ArgumentException("This is not a cursor of the Jira Service Management connector.", nameof(text), e);
        }
        throw new ArgumentException("This is a cursor of another version of the Jira Service Management connector.", nameof(text));
    }

    public override string ToString() => JsonConvert.SerializeObject(this, Formatting.None, _form);
}
