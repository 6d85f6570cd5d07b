using System.Text.Json;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>What is answered: a status, a body, most often JSON, and headers.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    public const string Json = "application/json;charset=UTF-8";

    public string? ContentType { get; init; } = Json;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Reply Of(int status, object json) => new(status, JsonSerializer.SerializeToUtf8Bytes(json));

    /// <summary>A status without a body.</summary>
    public static Reply Empty(int status) => new(status, []) { ContentType = null };

    /// <summary>The simulator's own refusal, on its own pages.</summary>
    public static Reply Refusal(int status, string sentence) => Of(status, new { error = sentence });
}
