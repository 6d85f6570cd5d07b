using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

public sealed class ZendeskContract : HelpdeskContract
{
    internal static Vendor Zendesk { get; } = new()
    {
        Helpdesk = SimulatedHelpdesk.Zendesk,
        Connector = "Zendesk",
        Fields = ["CX score", "CX label", "CX comment", "CX flag", "CX invited"],
        SmallPages = [("PageSize", "40")],
        UnknownId = "987654321",
        TellsDeletions = true,
        WritesOnClosed = false,
        Mails = false,
        HeavyPage = 400,
        Webhook = Sign,
    };

    protected override Vendor Vendor => Zendesk;

    private static WebhookDelivery Sign(string secret, string ticketId, DateTimeOffset at)
    {
        var body = $$$"""
            {"type":"zen:event-type:ticket.status_changed","id":"e1","subject":"zen:ticket:{{{ticketId}}}",
             "detail":{"id":"{{{ticketId}}}","actor_id":"1","status":"SOLVED"},"event":{"current":"SOLVED","previous":"OPEN"}}
            """;
        var stamp = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stamp + body));
        return new WebhookDelivery(
            new Dictionary<string, string> { ["X-Zendesk-Webhook-Signature-Timestamp"] = stamp, ["X-Zendesk-Webhook-Signature"] = Convert.ToBase64String(mac) },
            Encoding.UTF8.GetBytes(body));
    }
}
