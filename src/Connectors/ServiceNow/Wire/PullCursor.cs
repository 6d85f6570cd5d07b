using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>How far each stream has been read; a stream never read to any row has no position.</summary>
internal sealed record PullCursor
{
    private const int Present = 1;

    [JsonProperty("v")]
    public int Version { get; init; } = Present;

    [JsonProperty("incident")]
    public Position? Incidents { get; init; }

    [JsonProperty("task_sla")]
    public Position? Slas { get; init; }

    [JsonProperty("sys_journal_field")]
    public Position? Journal { get; init; }

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
            throw new ArgumentException("This is not a cursor of the ServiceNow connector.", nameof(text), e);
        }
        throw new ArgumentException("This is a cursor of another version of the ServiceNow connector.", nameof(text));
    }

    public override string ToString() => JsonConvert.SerializeObject(this, Formatting.None, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
}
