using CxKit.Core.Helpdesks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Reads the helpdesk's webhooks: those of ticket events, and those that a trigger sends with <c>{"ticket_id":"{{ticket.id}}"}</c>.</summary>
internal sealed class ZendeskWebhooks(WebhookOptions options, string path, Ourselves ourselves) : IWebhookReader
{
    private const string TicketEvent = "zen:event-type:ticket.";

    /// <summary>What our own writing is told as.</summary>
    private static readonly HashSet<string> _ours = new(StringComparer.OrdinalIgnoreCase) { "custom_field_changed", "comment_added", "tags_changed" };

    private static readonly WebhookScheme _scheme = new()
    {
        SignatureHeader = "X-Zendesk-Webhook-Signature",
        StampHeader = "X-Zendesk-Webhook-Signature-Timestamp",
    };

    private readonly WebhookExaminer _examiner = new(_scheme, options, path);

    public WebhookReading Read(WebhookDelivery delivery, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_examiner.RefusalOf(delivery, now) is { } refusal) return WebhookReading.Refused(refusal);
        if (TryParse(delivery.Body) is not { } body) return WebhookReading.Refused("The body is not that of a webhook of Zendesk.");

        if (Text(body["ticket_id"]) is { } named) return IsId(named) ? WebhookReading.Of(named) : WebhookReading.Refused("The body names a ticket that cannot be one.");
        if (Text(body["type"]) is not { } type) return WebhookReading.Refused("The body names neither an event nor a ticket.");
        if (!type.StartsWith(TicketEvent, StringComparison.OrdinalIgnoreCase)) return WebhookReading.Of();
        var detail = body["detail"] as JObject;
        if (Text(detail?["id"]) is not { } id || !IsId(id)) return WebhookReading.Refused("The body names a ticket that cannot be one.");
        var isOurs = _ours.Contains(type[TicketEvent.Length..]) && ourselves.Known is { } we && Text(detail?["actor_id"]) == Values.Id(we);
        return isOurs ? WebhookReading.Of() : WebhookReading.Of(id);
    }

    private static bool IsId(string text) => text.All(char.IsAsciiDigit) && Values.TryId(text) is not null;

    private static string? Text(JToken? token) => token is JValue { Value: not null } value ? Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static JObject? TryParse(ReadOnlyMemory<byte> body)
    {
        using var json = new JsonTextReader(new StreamReader(new MemoryStream(body.ToArray()))) { DateParseHandling = DateParseHandling.None, MaxDepth = 32 };
        try
        {
            return JToken.ReadFrom(json) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
