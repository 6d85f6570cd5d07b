using System.Text;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskWebhooksTests : IDisposable
{
    private const string Secret = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";

    private static readonly DateTimeOffset _now = Z.At("2026-07-01T12:00:00Z");

    private readonly ZendeskDesk _desk = new(("Webhooks:Secret", Secret), ("Auth:ActsAs", "1"));

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void An_event_names_its_ticket()
    {
        Read(Event("status_changed", 501)).Should().Match<WebhookReading>(r => r.Refusal == null && r.TicketIds.Single() == "5");
        Read(Event("comment_added", 501)).TicketIds.Should().Equal("5");
        Read(Event("status_changed", 1)).TicketIds.Should().Equal("5");
    }

    [Fact]
    public void A_trigger_names_its_ticket() => Read("""{"ticket_id":"35436"}""").TicketIds.Should().Equal("35436");

    [Theory]
    [InlineData("custom_field_changed")]
    [InlineData("comment_added")]
    [InlineData("tags_changed")]
    public void Our_own_writing_is_no_news(string type) => Read(Event(type, 1)).Should().Match<WebhookReading>(r => r.Refusal == null && r.TicketIds.Count == 0);

    [Fact]
    public async Task Who_we_are_is_known_once_the_helpdesk_was_asked()
    {
        using var desk = new ZendeskDesk(("Webhooks:Secret", Secret));
        desk.Helpdesk.Webhooks!.Read(Signed(Event("comment_added", 1)), _now).TicketIds.Should().Equal("5");

        await desk.PullAsync();

        desk.Helpdesk.Webhooks.Read(Signed(Event("comment_added", 1)), _now).TicketIds.Should().BeEmpty();
    }

    [Fact]
    public void An_event_of_something_else_is_no_news() => Read("""{"type":"zen:event-type:user.created","detail":{"id":"7"}}""").Should().Match<WebhookReading>(r => r.Refusal == null && r.TicketIds.Count == 0);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":"zen:event-type:ticket.created"}""")]
    [InlineData("""{"type":"zen:event-type:ticket.created","detail":{"id":"../1"}}""")]
    [InlineData("""{"type":"zen:event-type:ticket.created","detail":{"id":""}}""")]
    [InlineData("""{"ticket_id":"{{ticket.id}}"}""")]
    [InlineData("""{"type":"zen:event-type:ticket.created","detail":[]}""")]
    public void A_body_that_is_not_understood_is_refused(string body) => Read(body).Refusal.Should().NotBeNullOrEmpty();

    [Fact]
    public void A_forged_stale_or_unexpected_delivery_is_refused()
    {
        var body = Event("status_changed", 501);
        var reader = _desk.Helpdesk.Webhooks!;
        using var bare = new ZendeskDesk();

        reader.Read(Signed(body, secret: "another"), _now).Refusal.Should().Contain("CxKit:Accounts:desk:Webhooks:Secret").And.NotContain(Secret);
        reader.Read(Signed(body), _now.AddMinutes(6)).Refusal.Should().NotBeNull();
        reader.Read(Signed(body), _now.AddMinutes(-6)).Refusal.Should().NotBeNull();
        reader.Read(Signed(body) with { Body = Encoding.UTF8.GetBytes(body + " ") }, _now).Refusal.Should().NotBeNull();
        reader.Read(new WebhookDelivery(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body)), _now).Refusal.Should().NotBeNull();
        bare.Helpdesk.Webhooks!.Read(Signed(body), _now).Refusal.Should().Contain("CxKit:Accounts:desk:Webhooks:Secret");
    }

    private WebhookReading Read(string body) => _desk.Helpdesk.Webhooks!.Read(Signed(body), _now);

    private static WebhookDelivery Signed(string body, string secret = Secret)
    {
        const string Stamp = "2026-07-01T12:00:00Z";
        var mac = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Stamp + body));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["x-zendesk-webhook-signature"] = Convert.ToBase64String(mac),
            ["x-zendesk-webhook-signature-timestamp"] = Stamp,
        };
        return new WebhookDelivery(headers, Encoding.UTF8.GetBytes(body));
    }

    private static string Event(string type, long actor) =>
        $$"""{"type":"zen:event-type:ticket.{{type}}","account_id":1,"subject":"zen:ticket:5","detail":{"id":"5","actor_id":"{{actor}}","status":"SOLVED","subject":"words"},"event":{"current":"SOLVED"} }""";
}
