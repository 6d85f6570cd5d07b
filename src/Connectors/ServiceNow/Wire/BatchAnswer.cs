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
        var outcomes = Enumerable.Repeat(new UpdateAnswer(Unmentioned), updates.Count).ToArray();
        return await JsonAnswer.ReadAsync(response, null, json => Read(json, updates, outcomes), cancellationToken)
            ? outcomes
            : throw new HelpdeskException($"{says} answered with an error in place of outcomes.", isTransient: true);
    }

    /// <summary>Whether there were outcomes at all.</summary>
    private static bool Read(JsonTextReader json, IReadOnlyList<TicketUpdate> updates, UpdateAnswer[] outcomes)
    {
        var count = updates.Count;
        var hasOutcomes = false;
        json.Read();
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "serviced_requests":
                    hasOutcomes = true;
                    json.Read();
                    while (json.Read() && json.TokenType == JsonToken.StartObject)
                    {
                        var (id, status, body) = ReadServiced(json);
                        if (IsPlace(id, count, out var place)) outcomes[place] = BatchItemBody.Read(status, body, updates[place]);
                    }
                    break;
                case "unserviced_requests":
                    json.Read();
                    while (json.Read() && json.TokenType is JsonToken.String or JsonToken.Integer)
                    {
                        if (IsPlace(json.Value?.ToString(), count, out var place)) outcomes[place] = new UpdateAnswer(null);
                    }
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
        if (json is not { TokenType: JsonToken.EndObject, Depth: 0 }) throw new JsonReaderException("The answer ends too early.");
        return hasOutcomes;
    }

    private static (string? Id, int? Status, string? Body) ReadServiced(JsonTextReader json)
    {
        string? id = null, body = null;
        int? status = null;
        while (json.Read() && json.TokenType == JsonToken.PropertyName)
        {
            switch (json.Value)
            {
                case "id": id = json.ReadAsString(); break;
                case "body": body = json.ReadAsString(); break;
                case "status_code": status = json.ReadAsInt32(); break;
                default: json.Skip(); break;
            }
        }
        return (id, status, body);
    }

    private static bool IsPlace(string? id, int count, out int place) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place < count;
}
