using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

public sealed class JiraContract : HelpdeskContract
{
    internal static Vendor Jira { get; } = new()
    {
        Helpdesk = SimulatedHelpdesk.Jira,
        Connector = "JiraServiceManagement",
        Settings = [("Deployment", "Cloud"), ("Projects:0", "WORK"), ("Projects:1", "NETW"), ("Projects:2", "BUSI"), ("Projects:3", "MEET")],
        Fields = ["CX score", "CX label", "CX comment", "CX flag", "CX invited"],
        SmallPages = [("PageSize", "40")],
        UnknownId = "987654321",
        HeavyPage = 1_000,
        Webhook = Sign,
    };

    protected override Vendor Vendor => Jira;

    internal static WebhookDelivery Sign(string secret, string ticketId, DateTimeOffset at)
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"timestamp":{{{at.ToUnixTimeMilliseconds()}}},"webhookEvent":"jira:issue_updated","issue":{"id":"{{{ticketId}}}","key":"WORK-1"}}""");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body);
        return new WebhookDelivery(new Dictionary<string, string> { ["X-Hub-Signature"] = $"sha256={Convert.ToHexStringLower(mac)}" }, body);
    }
}
