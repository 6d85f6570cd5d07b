using System.Security.Cryptography;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Webhooks: registered, listed, their secrets shown and renewed, and removed again.</summary>
internal sealed class WebhookPages(Account account, Listing listing)
{
    private const string Conditional = "conditional_ticket_events";

    public Reply List(ApiRequest request) =>
        listing.Page(request, "webhooks", account.Webhooks.Values.OrderBy(hook => hook.Id, StringComparer.Ordinal).Select(hook => (hook.Id, hook)), Show);

    public Reply One(string id) => Reply.Of(200, new { webhook = Show(Find(id)) });

    public static Reply Create(ApiRequest request, Ledger ledger)
    {
        var asked = RequestBody.Under(request, "webhook");
        var (name, endpoint) = (RequestBody.Text(asked, "name"), RequestBody.Text(asked, "endpoint"));
        var subscriptions = asked.TryGetProperty("subscriptions", out var list) ? RequestBody.Words(list) : [];
        if (name is null || !Uri.TryCreate(endpoint, UriKind.Absolute, out _))
        {
            return Errors.Listed(400, "InvalidWebhook", "Name or endpoint is invalid");
        }

        // Fired by a trigger, or by events: never by both.
        if (subscriptions.Contains(Conditional) && subscriptions.Count > 1)
        {
            return Errors.Listed(400, "InvalidWebhook", "conditional_ticket_events cannot be combined with other subscriptions");
        }

        var hook = new Webhook($"01{RandomNumberGenerator.GetHexString(24)}", name, endpoint!, NewSecret(), ledger.Now)
        {
            HttpMethod = RequestBody.Text(asked, "http_method") ?? "POST",
            RequestFormat = RequestBody.Text(asked, "request_format") ?? "json",
            Status = RequestBody.Text(asked, "status") ?? "active",
            Subscriptions = subscriptions,
        };
        ledger.Put(hook, hook.Id);
        return Reply.Of(201, new { webhook = Show(hook) });
    }

    public Reply Delete(string id, Ledger ledger)
    {
        ledger.DeleteWebhook(Find(id).Id);
        return Reply.Empty(204);
    }

    public Reply Secret(string id) => Told(Find(id));

    public Reply RenewSecret(string id, Ledger ledger)
    {
        var hook = Find(id) with { Secret = NewSecret() };
        ledger.Put(hook, hook.Id);
        return Told(hook);
    }

    private static Reply Told(Webhook hook) => Reply.Of(200, new { signing_secret = new { algorithm = "SHA256", secret = hook.Secret } });

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private Webhook Find(string id) =>
        account.Webhooks.GetValueOrDefault(id) ?? throw new RefusedException(Errors.Listed(404, "WebhookNotFound", "Webhook not found"));

    private static object Show(Webhook hook) => new
    {
        id = hook.Id,
        name = hook.Name,
        endpoint = hook.Endpoint,
        http_method = hook.HttpMethod,
        request_format = hook.RequestFormat,
        status = hook.Status,
        subscriptions = hook.Subscriptions,
        created_at = Stamp.Write(hook.CreatedAt),
        created_by = "1",
        updated_at = Stamp.Write(hook.CreatedAt),
        updated_by = "1",
    };
}
