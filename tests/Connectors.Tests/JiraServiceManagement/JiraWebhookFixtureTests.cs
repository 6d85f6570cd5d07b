using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>Webhooks as Jira really sent them.</summary>
public sealed class JiraWebhookFixtureTests
{
    [SharedFact]
    public void Every_recorded_webhook_tells_its_issue()
    {
        var recorded = Directory.GetFiles(Path.Combine(Recording.Folder, "jira"), "webhook_*.json");

        recorded.Should().HaveCountGreaterThan(10).And.AllSatisfy(file =>
        {
            var body = JObject.Parse(File.ReadAllText(file));
            // A server tells a comment without its issue: only the comment's own address names it.
            var id = (string?)body["issue"]?["id"] ?? ((string)body["comment"]!["self"]!).Split("/issue/")[1].Split('/')[0];
            var project = ((string?)body["issue"]?["key"])?.Split('-')[0] ?? "ITH";

            var reading = Read(File.ReadAllBytes(file), project, DateTimeOffset.FromUnixTimeMilliseconds((long)body["timestamp"]!));

            reading.Refusal.Should().BeNull(file);
            reading.TicketIds.Should().Equal([id], file);
            Read(File.ReadAllBytes(file), project, DateTimeOffset.FromUnixTimeMilliseconds((long)body["timestamp"]!).AddMinutes(6)).Refusal.Should().NotBeNull(file);
        });
    }

    [SharedFact]
    public void The_signature_is_that_of_the_vector()
    {
        var file = JObject.Parse(Recording.Text("jira/vector_webhook_signature.json"));
        foreach (var vector in file["vectors"]!)
        {
            using var desk = new JiraDesk(("Webhooks:Secret", (string)vector["secret"]!));
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [(string)file["header"]!] = (string)vector["signature"]! };

            // The signature holds; what is signed is no webhook.
            desk.Helpdesk.Webhooks!.Read(new WebhookDelivery(headers, Encoding.UTF8.GetBytes((string)vector["body"]!)), default).Refusal.Should().Contain("not the JSON");
            headers["X-Hub-Signature"] = headers["X-Hub-Signature"].Replace("a4", "a5", StringComparison.Ordinal);
            desk.Helpdesk.Webhooks.Read(new WebhookDelivery(headers, Encoding.UTF8.GetBytes((string)vector["body"]!)), default).Refusal.Should().Contain("signature");
        }
    }

    private static WebhookReading Read(byte[] body, string project, DateTimeOffset now)
    {
        using var desk = new JiraDesk(("Projects:0", project), ("Webhooks:Secret", "secret"));
        var signature = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, body))}";
        return desk.Helpdesk.Webhooks!.Read(new WebhookDelivery(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Hub-Signature"] = signature }, body), now);
    }
}
