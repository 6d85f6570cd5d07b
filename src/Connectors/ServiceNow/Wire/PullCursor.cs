using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.ServiceNow;

/// <summary>How far each stream has been read; a stream never read to any row has no position.</summary>
internal sealed class PullCursor
{
    private const int Present = 1;
    private const string Version = "v";

    private readonly Dictionary<string, Position> _positions;

    private PullCursor(Dictionary<string, Position> positions) => _positions = positions;

    /// <summary>The position of a stream.</summary>
    public Position? this[string stream] => _positions.GetValueOrDefault(stream);

    /// <summary>The cursor with a stream at this position.</summary>
    public PullCursor With(string stream, Position position) => new(new(_positions, StringComparer.Ordinal) { [stream] = position });

    /// <summary>Reads a cursor; <see langword="null"/> is the beginning.</summary>
    /// <exception cref="ArgumentException">The text is no cursor of this connector.</exception>
    public static PullCursor Parse(string? text)
    {
        if (text is null) return new PullCursor([]);
        try
        {
            using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            var cursor = JObject.Load(json);
            if ((int?)cursor[Version] == Present)
                return new PullCursor(cursor.Properties().Where(p => p.Name != Version).ToDictionary(p => p.Name, p => p.Value.ToObject<Position>()!, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ArgumentException("This is not a cursor of the ServiceNow connector.", nameof(text), e);
        }
        throw new ArgumentException("This is a cursor of another version of the ServiceNow connector.", nameof(text));
    }

    public override string ToString()
    {
        var cursor = new JObject { [Version] = Present };
        foreach (var (stream, position) in _positions) cursor[stream] = JObject.FromObject(position);
        return cursor.ToString(Formatting.None);
    }
}
