using System.Security.Cryptography;
using System.Text;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraWebhooksTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly JiraDesk _desk = new([.. JiraDesk.Fields, ("Webhooks:Secret", "new secret"), ("Webhooks:PreviousSecret", "old secret")]);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("new secret")]
    [InlineData("old secret")]
    public void A_signed_webhook_tells_its_ticket(string secret)
    {
        var reading = Read(Body(), secret);

        reading.Refusal.Should().BeNull();
        reading.TicketIds.Should().Equal("10040");
    }

    [Fact]
    public void A_forged_one_is_refused() => Read(Body(), "another").Refusal.Should().NotBeNull();

    [Fact]
    public void Without_a_secret_none_is_taken()
    {
        using var desk = new JiraDesk();

        desk.Helpdesk.Webhooks!.Read(Signed(Body(), ""), _now).Refusal.Should().Contain("CxKit:Accounts:hr:Webhooks:Secret");
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public void One_of_another_time_is_refused(int minutes) => Read(Body(at: _now.AddMinutes(minutes)), "new secret").Refusal.Should().Contain("5 minutes");

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"webhookEvent\":\"jira:issue_updated\"}")]
    [InlineData("{\"issue\":{\"id\":\"../1\"}}")]
    public void What_cannot_be_read_is_refused(string body) => _desk.Helpdesk.Webhooks!.Read(Signed(body, "new secret"), _now).Refusal.Should().NotBeNullOrEmpty();

    [Fact]
    public void What_we_wrote_ourselves_is_of_no_matter()
    {
        var echo = Body("cxkit@example.com", new JObject { ["field"] = "CX score", ["fieldId"] = "customfield_10101" }, new JObject { ["field"] = "CX flag", ["fieldId"] = "customfield_10104" });

        var reading = Read(echo, "new secret");

        reading.Refusal.Should().BeNull();
        reading.TicketIds.Should().BeEmpty();
    }

    [Fact]
    public void Our_comment_is_of_no_matter()
    {
        var body = Body();
        body["webhookEvent"] = "comment_created";
        body["comment"] = JObject.Parse("""{"id":"1","author":{"emailAddress":"cxkit@example.com"}}""");

        Read(body, "new secret").TicketIds.Should().BeEmpty();
    }

    [Fact]
    public void What_we_changed_beside_our_fields_matters() =>
        Read(Body("cxkit@example.com", new JObject { ["field"] = "CX score", ["fieldId"] = "customfield_10101" }, new JObject { ["field"] = "status", ["fieldId"] = "status" }), "new secret")
            .TicketIds.Should().Equal("10040");

    [Fact]
    public void What_others_write_into_our_fields_matters() =>
        Read(Body("ann@example.com", new JObject { ["field"] = "CX score", ["fieldId"] = "customfield_10101" }), "new secret").TicketIds.Should().Equal("10040");

    [Fact]
    public void An_issue_of_another_project_is_of_no_matter()
    {
        var body = Body();
        body["issue"]!["key"] = "OTHER-1";

        Read(body, "new secret").TicketIds.Should().BeEmpty();
    }

    private static JObject Body(string by = "ann@example.com", params JObject[] changed) => Body(_now, by, changed);

    private static JObject Body(DateTimeOffset at) => Body(at, "ann@example.com", []);

    private static JObject Body(DateTimeOffset at, string by, JObject[] changed) => new()
    {
        ["timestamp"] = at.ToUnixTimeMilliseconds(),
        ["webhookEvent"] = "jira:issue_updated",
        ["user"] = new JObject { ["emailAddress"] = by },
        ["issue"] = new JObject { ["id"] = "10040", ["key"] = "ITH-41" },
        ["changelog"] = new JObject { ["items"] = new JArray(changed) },
    };

    private WebhookReading Read(JObject body, string secret) => _desk.Helpdesk.Webhooks!.Read(Signed(body, secret), _now);

    private static WebhookDelivery Signed(JObject body, string secret) => Signed(body.ToString(Formatting.None), secret);

    private static WebhookDelivery Signed(string body, string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var signature = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes))}";
        return new WebhookDelivery(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Hub-Signature"] = signature }, bytes);
    }
}
