using System.Globalization;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads what became of each request of a Batch call; their bodies stay unread.</summary>
internal static class BatchAnswer
{
    /// <summary>The status of an update that the helpdesk says nothing of, so that it is not known whether it was done.</summary>
    public const int Unmentioned = 0;

    /// <summary>The status of each request, by its id from 0; <see langword="null"/> where it was not serviced.</summary>
    /// <exception cref="HelpdeskException">An error lay in place of the outcomes.</exception>
    public static async Task<int?[]> ReadAsync(HttpResponseMessage response, int count, string says, CancellationToken cancellationToken)
    {
        var outcomes = Enumerable.Repeat<int?>(Unmentioned, count).ToArray();
        var hasOutcomes = false;
        using var json = await JsonAnswer.OpenAsync(response, null, cancellationToken);
        await json.ReadAsync(cancellationToken);
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "serviced_requests":
                    hasOutcomes = true;
                    await json.ReadAsync(cancellationToken);
                    while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.StartObject)
                    {
                        var (id, status) = await ReadServicedAsync(json, cancellationToken);
                        if (IsPlace(id, count, out var place)) outcomes[place] = status ?? Unmentioned;
                    }
                    break;
                case "unserviced_requests":
                    await json.ReadAsync(cancellationToken);
                    while (await json.ReadAsync(cancellationToken) && json.TokenType is JsonToken.String or JsonToken.Integer)
                    {
                        if (IsPlace(json.Value?.ToString(), count, out var place)) outcomes[place] = null;
                    }
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        return hasOutcomes ? outcomes : throw new HelpdeskException($"{says} answered with an error in place of outcomes.", isTransient: true);
    }

    private static async Task<(string? Id, int? Status)> ReadServicedAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? id = null;
        int? status = null;
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "id": id = await json.ReadAsStringAsync(cancellationToken); break;
                case "status_code": status = await json.ReadAsInt32Async(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return (id, status);
    }

    private static bool IsPlace(string? id, int count, out int place) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place < count;
}
