using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

public sealed class ServiceNowContract : HelpdeskContract
{
    internal static Vendor ServiceNow { get; } = new()
    {
        Helpdesk = SimulatedHelpdesk.ServiceNow,
        Connector = "ServiceNow",
        Fields = ["u_cx_score", "u_cx_label", "u_cx_comment", "u_cx_flag", "u_cx_invited"],
        SmallPages = [("PageSize", "40")],
        UnknownId = "0123456789abcdef0123456789abcdef",
        TellsDeletions = true,
        HeavyPage = 400,
        Webhook = Sign,
    };

    protected override Vendor Vendor => ServiceNow;

    private static WebhookDelivery Sign(string secret, string ticketId, DateTimeOffset at)
    {
        var body = $$"""{"table":"incident","sys_id":"{{ticketId}}","operation":"update","by":"frank.dalton","changed":["state"]}""";
        var stamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{stamp}.{body}"));
        return new WebhookDelivery(
            new Dictionary<string, string> { ["X-CxKit-Timestamp"] = stamp, ["X-CxKit-Signature"] = Convert.ToBase64String(mac) },
            Encoding.UTF8.GetBytes(body));
    }
}
