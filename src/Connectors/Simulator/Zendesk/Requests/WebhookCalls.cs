using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Calls the webhooks that asked for what happened, signed as the vendor signs, once and without waiting; on this machine only.</summary>
internal sealed class WebhookCalls(Account account, TimeProvider clock)
{
    private const string AccountId = "1";

    private static readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) });

    public void Tell(IEnumerable<Audit> audits)
    {
        foreach (var audit in account.Webhooks.Count > 0 ? audits : [])
        {
            var told = WebhookEvents.Of(account, audit).ToList();
            foreach (var hook in account.Webhooks.Values.Where(hook => hook.Status == "active" && IsHere(hook)))
            {
                foreach (var (type, what) in told.Where(happened => hook.Subscriptions.Contains(happened.Type)))
                {
                    Send(hook, type, what, audit);
                }
            }
        }
    }

    private static bool IsHere(Webhook hook) => new Uri(hook.Endpoint) is var address && (address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));

    private void Send(Webhook hook, string type, object what, Audit audit)
    {
        var now = Stamp.Write(clock.GetUtcNow());
        var body = JsonSerializer.Serialize(new
        {
            type,
            account_id = AccountId,
            id = Guid.NewGuid(),
            time = now,
            zendesk_event_version = "2022-11-06",
            subject = $"zen:ticket:{audit.TicketId}",
            detail = WebhookEvents.Detail(account.Tickets[audit.TicketId], audit),
            @event = what,
        });
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Zendesk-Account-Id", AccountId);
        request.Headers.Add("X-Zendesk-Webhook-Id", hook.Id);
        request.Headers.Add("X-Zendesk-Webhook-Invocation-Id", $"01{RandomNumberGenerator.GetHexString(24)}");
        request.Headers.Add("X-Zendesk-Webhook-Signature-Timestamp", now);

        // The secret looks like Base64 and is the key as it stands.
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(hook.Secret), Encoding.UTF8.GetBytes(now + body));
        request.Headers.Add("X-Zendesk-Webhook-Signature", Convert.ToBase64String(signature));
        _ = DeliverAsync(request);
    }

    // Nobody waits for it, and what does not arrive is lost: polling finds it.
    private static async Task DeliverAsync(HttpRequestMessage request)
    {
        using (request)
        {
            try
            {
                using var _ = await Task.Run(() => _http.SendAsync(request, CancellationToken.None));
            }
            catch (HttpRequestException)
            {
                // The listener is not there.
            }
        }
    }
}
