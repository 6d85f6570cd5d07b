using System.Globalization;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads what became of each request of a Batch call.</summary>
internal static class BatchAnswer
{
    /// <summary>The status of an update that the helpdesk says nothing of, so that it is not known whether it was done.</summary>
    public const int Unmentioned = 0;

    /// <summary>What became of each update, whose place is its request's id.</summary>
    /// <exception cref="HelpdeskException">An error lay in place of the outcomes.</exception>
    public static async Task<UpdateAnswer[]> ReadAsync(HttpResponseMessage response, IReadOnlyList<TicketUpdate> updates, string says, CancellationToken cancellationToken)
    {
        var count = updates.Count;
        var outcomes = Enumerable.Repeat(new UpdateAnswer(Unmentioned), count).ToArray();
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
                        var (id, status, body) = await ReadServicedAsync(json, cancellationToken);
                        if (IsPlace(id, count, out var place)) outcomes[place] = BatchItemBody.Read(status, body, updates[place]);
                    }
                    break;
                case "unserviced_requests":
                    await json.ReadAsync(cancellationToken);
                    while (await json.ReadAsync(cancellationToken) && json.TokenType is JsonToken.String or JsonToken.Integer)
                    {
                        if (IsPlace(json.Value?.ToString(), count, out var place)) outcomes[place] = new UpdateAnswer(null);
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

    private static async Task<(string? Id, int? Status, string? Body)> ReadServicedAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? id = null, body = null;
        int? status = null;
        while (await json.ReadAsync(cancellationToken) && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "id": id = await json.ReadAsStringAsync(cancellationToken); break;
                case "body": body = await json.ReadAsStringAsync(cancellationToken); break;
                case "status_code": status = await json.ReadAsInt32Async(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return (id, status, body);
    }

    private static bool IsPlace(string? id, int count, out int place) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place < count;
}
