using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads what the business rule sends that provisioning prints, see <see cref="WebhookRule"/>.</summary>
internal sealed class ServiceNowWebhooks(WebhookExaminer examiner, Ourselves ourselves, WriteBackFields writeBack) : IWebhookReader
{
    /// <summary>How the business rule signs.</summary>
    public static WebhookScheme Scheme { get; } = new() { SignatureHeader = "X-CxKit-Signature", StampHeader = "X-CxKit-Timestamp", Separator = "." };

    private readonly HashSet<string> _ours = [.. writeBack.Named().Select(f => f.Field), "comments"];

    public WebhookReading Read(WebhookDelivery delivery, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (examiner.RefusalOf(delivery, now) is { } refusal) return WebhookReading.Refused(refusal);
        if (TryRead(delivery) is not { Id: { } id } told || !TicketIds.IsOne(id)) return WebhookReading.Refused("The body is not what the business rule of CxKit sends.");
        return IsOurs(told) ? WebhookReading.Of() : WebhookReading.Of(id);
    }

    private bool IsOurs(Told told) =>
        told.Operation == "update" && ourselves.Known is { } we && we.Equals(told.By, StringComparison.OrdinalIgnoreCase)
        && told.Changed.All(column => _ours.Contains(column) || column.StartsWith("sys_", StringComparison.Ordinal));

    private static Told? TryRead(WebhookDelivery delivery)
    {
        try
        {
            using var json = new JsonTextReader(new StreamReader(new MemoryStream(delivery.Body.ToArray()))) { DateParseHandling = DateParseHandling.None };
            var told = new Told();
            if (!json.Read() || json.TokenType != JsonToken.StartObject) return null;
            while (json.Read() && json.TokenType == JsonToken.PropertyName)
            {
                switch (json.Value)
                {
                    case "sys_id": told.Id = json.ReadAsString(); break;
                    case "operation": told.Operation = json.ReadAsString(); break;
                    case "by": told.By = json.ReadAsString(); break;
                    case "changed":
                        if (!json.Read() || json.TokenType != JsonToken.StartArray) return null;
                        while (json.Read() && json.TokenType == JsonToken.String) told.Changed.Add((string)json.Value!);
                        break;
                    default: json.Skip(); break;
                }
            }
            return json.TokenType == JsonToken.EndObject ? told : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Told
    {
        public string? Id { get; set; }

        public string? Operation { get; set; }

        public string? By { get; set; }

        public List<string> Changed { get; } = [];
    }
}
