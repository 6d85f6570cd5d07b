using System.Security.Cryptography;
using System.Text;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>The webhook that tells of changes, and the secret that the helpdesk signs it with, which the helpdesk makes up itself.</summary>
internal sealed class WebhookSetup(AccountChannel channel, IZendeskApi api, WebhookOptions options)
{
    public const string Key = "webhook";

    private const int AtOnce = 100;
    private const string Event = "zen:event-type:ticket.";

    /// <summary>The changes that matter to CxKit and whose names are certain.</summary>
    private static readonly string[] _events =
    [
        "created", "status_changed", "agent_assignment_changed", "group_assignment_changed", "priority_changed", "requester_changed", "organization_changed", "comment_added",
    ];

    private readonly string _path = $"CxKit:Accounts:{channel.Account}:Webhooks:Secret";

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri hooks, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(hooks, cancellationToken) is { } present
                ? [Kept(hooks, present) with { Says = $"The webhook {present} to {hooks} is there.{await SecretSaysAsync(present, cancellationToken)}" }]
                : [new($"{Key}:{hooks}", ProvisionAction.Create, $"A webhook to {hooks} that tells of changes of tickets.")];
        }
        catch (HelpdeskException e) when (!e.IsTransient)
        {
            return [ByHand(hooks, e)];
        }
    }

    public async Task<ProvisionStep> ApplyAsync(string address, CancellationToken cancellationToken)
    {
        var hooks = new Uri(address);
        try
        {
            if (await FindAsync(hooks, cancellationToken) is { } present) return Kept(hooks, present);
            var body = JsonBody.Of(new JObject { ["webhook"] = BodyOf(hooks) });
            var id = await channel.AskAsync(
                body.SentBy(api.CreateWebhookAsync),
                (response, token) => ListAnswer.ReadOneAsync(response, "webhook", w => (string)w["id"]!, channel.Account, token),
                CallTerms.Once,
                cancellationToken);
            return Kept(hooks, id) with { Says = $"A webhook to {hooks} was made. Now, {CopySecret(id)}" };
        }
        catch (HelpdeskException e) when (!e.IsTransient)
        {
            return ByHand(hooks, e);
        }
    }

    private async Task<string?> FindAsync(Uri hooks, CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var from = after;
            var page = await channel.AskAsync(
                token => api.ListWebhooksAsync(AtOnce, from, token),
                (response, token) => ListAnswer.ReadAsync(response, "webhooks", w => (Id: (string?)w["id"], Endpoint: (string?)w["endpoint"], Status: (string?)w["status"]), channel.Account, token),
                CallTerms.Repeatable,
                cancellationToken);
            if (page.Items.FirstOrDefault(w => w.Status != "inactive" && Uri.TryCreate(w.Endpoint, UriKind.Absolute, out var endpoint) && endpoint == hooks).Id is { } id) return id;
            after = page.Next;
        }
        while (after is not null);
        return null;
    }

    private async Task<string> SecretSaysAsync(string id, CancellationToken cancellationToken)
    {
        var secret = await channel.AskAsync(
            token => api.ShowSigningSecretAsync(id, token),
            async (response, token) => response.IsSuccessStatusCode
                ? await ListAnswer.ReadOneAsync(response, "signing_secret", s => (string?)s["secret"], channel.Account, token)
                : null,
            CallTerms.Repeatable with { Answers = [403, 404] },
            cancellationToken);
        var isSame = secret is not null && options.Secrets().Any(s => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(s), Encoding.UTF8.GetBytes(secret)));
        if (isSame) return " The settings hold its signing secret.";
        return $" {(secret is null ? "Unless the settings hold its signing secret" : "The settings do not hold its signing secret")}: {CopySecret(id)}";
    }

    private string CopySecret(string id) =>
        $"in the Admin Center, under Apps and integrations > Webhooks, open the webhook CxKit ({id}), reveal its signing secret, and put it into {_path}.";

    private static ProvisionStep Kept(Uri hooks, string id) => new($"{Key}:{hooks}", ProvisionAction.Keep, $"The webhook {id} to {hooks} is there.");

    private static ProvisionStep ByHand(Uri hooks, HelpdeskException why) => new(
        $"{Key}:{hooks}", ProvisionAction.ByHand,
        $"{why.Message} In the Admin Center, under Apps and integrations > Webhooks, create a webhook for Zendesk events to {hooks} (POST, JSON) with the ticket events: {string.Join(", ", _events)}.");

    private static JObject BodyOf(Uri hooks) => new()
    {
        ["name"] = "CxKit",
        ["endpoint"] = hooks.AbsoluteUri,
        ["http_method"] = "POST",
        ["request_format"] = "json",
        ["status"] = "active",
        ["subscriptions"] = new JArray(_events.Select(e => Event + e)),
    };
}
