using System.Text.Json;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>What the API answers: a status, JSON and headers.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    public const string ContentType = "application/json;charset=UTF-8";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Reply Of(int status, object json) => new(status, JsonSerializer.SerializeToUtf8Bytes(json));
}
