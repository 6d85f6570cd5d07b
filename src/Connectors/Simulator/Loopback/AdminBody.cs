using System.Text.Json;
using System.Text.Json.Serialization;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>How the simulator's own pages read what is posted to them.</summary>
internal static class AdminBody
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a body and answers it, or refuses it with a sentence.</summary>
    public static Reply Read<T>(byte[] body, Func<T, Reply> answer)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json) is { } read ? answer(read) : Reply.Refusal(400, "The body is a JSON object.");
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return Reply.Refusal(400, fault.Message);
        }
    }
}
