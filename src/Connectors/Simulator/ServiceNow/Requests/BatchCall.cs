using System.Text.Json;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The body of a batch call.</summary>
internal sealed record BatchCall(string Id, IReadOnlyList<BatchItem> Items)
{
    /// <summary>The name under which the call counts: by the strongest thing that one of its items wants.</summary>
    public string CountedAs =>
        Items.Any(item => item.WritesComments) ? "batch/comments"
        : Items.Any(item => item.Method != "GET") ? "batch/fields"
        : "batch/reads";

    /// <summary>Reads the body; null where it is no batch call.</summary>
    public static BatchCall? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return new(
                json.RootElement.GetProperty("batch_request_id").ToString(),
                json.RootElement.GetProperty("rest_requests").EnumerateArray().Select(BatchItem.Read).ToList());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
