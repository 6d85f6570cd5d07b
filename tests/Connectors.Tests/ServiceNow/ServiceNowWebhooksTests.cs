using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowWebhooksTests : IDisposable
{
    private readonly Desk _desk = new([("Webhooks:Secret", "s3cr3t"), .. Desk.Columns]);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_change_tells_its_ticket() =>
        Read("""{"table":"incident","sys_id":"1c741bd70b2322007518478d83673af3","operation":"update","by":"beth","changed":["state"]}""")
            .Should().Match<WebhookReading>(r => r.Refusal == null && r.TicketIds.SequenceEqual(new[] { "1c741bd70b2322007518478d83673af3" }));

    [Theory]
    [InlineData("""{"sys_id":"1","operation":"update","by":"CxKit","changed":["u_cx_score","sys_updated_on","comments"]}""", 0)]
    [InlineData("""{"sys_id":"1","operation":"update","by":"cxkit","changed":[]}""", 0)]
    [InlineData("""{"sys_id":"1","operation":"update","by":"cxkit","changed":["u_cx_score","state"]}""", 1)]
    [InlineData("""{"sys_id":"1","operation":"update","by":"beth","changed":["u_cx_score"]}""", 1)]
    [InlineData("""{"sys_id":"1","operation":"insert","by":"cxkit","changed":[]}""", 1)]
    [InlineData("""{"sys_id":"1","operation":"delete","by":"beth"}""", 1)]
    public void What_CxKit_wrote_itself_is_no_news(string body, int tickets) => Read(body).TicketIds.Should().HaveCount(tickets);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"sys_id":"a^b"}""")]
    [InlineData("""{"sys_id":"1","changed":["a""")]
    [InlineData("""{"sys_id":"1","changed":[""")]
    [InlineData("""{"sys_id":{"x":1}}""")]
    public void A_body_that_is_not_understood_is_refused(string body) => Read(body).Refusal.Should().Contain("business rule");

    [Fact]
    public void Another_signature_and_an_old_stamp_are_refused()
    {
        Read("{}", secret: "guess").Refusal.Should().Contain("CxKit:Accounts:it-desk:Webhooks:Secret").And.NotContain("s3cr3t");
        Read("""{"sys_id":"1"}""", sent: _desk.Clock.GetUtcNow().AddMinutes(-6)).Refusal.Should().Contain("5 minutes");
    }

    [Fact]
    public void Without_a_secret_nothing_is_taken()
    {
        using var desk = new Desk();

        Read("""{"sys_id":"1"}""", desk: desk).Refusal.Should().Contain("CxKit:Accounts:it-desk:Webhooks:Secret is not set");
    }

    private WebhookReading Read(string body, string secret = "s3cr3t", DateTimeOffset? sent = null, Desk? desk = null)
    {
        var stamp = $"{(sent ?? _desk.Clock.GetUtcNow()).ToUnixTimeSeconds()}";
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{stamp}.{body}"));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-cxkit-signature"] = Convert.ToBase64String(mac), ["x-cxkit-timestamp"] = stamp };
        return (desk ?? _desk).Helpdesk.Webhooks!.Read(new(headers, Encoding.UTF8.GetBytes(body)), _desk.Clock.GetUtcNow());
    }
}
