using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The step that makes the webhook; the secret goes to Jira alone.</summary>
internal sealed class WebhookStep(JiraCalls calls, JiraOptions options)
{
    public const string Key = "webhook";

    private static readonly string[] _events = ["jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated"];
    private static readonly int[] _refusals = [400, 401, 403, 404, 405];

    public async Task<ProvisionStep> PlanAsync(Uri hooks, CancellationToken cancellationToken)
    {
        if (!options.Webhooks.Secrets().Any())
            return new ProvisionStep(Key, ProvisionAction.ByHand, $"Set {calls.Settings}:Webhooks:Secret to a long random text, then plan again: without a secret no webhook is taken.");
        var there = await calls.AskAsync(
            calls.Administration.ReadWebhooksAsync,
            async (status, json, t) => status is >= 200 and < 300 ? await ReadAddressesAsync(json, t) : null,
            CallTerms.Repeatable with { Answers = _refusals },
            cancellationToken);
        if (there is null) return ByHand(hooks);
        return there.Contains(hooks.AbsoluteUri)
            ? new ProvisionStep(Key, ProvisionAction.Keep, $"A webhook to {hooks.AbsoluteUri} is there.")
            : new ProvisionStep(Key, ProvisionAction.Create, $"A webhook to {hooks.AbsoluteUri} is made, signed with {calls.Settings}:Webhooks:Secret.");
    }

    public async Task<ProvisionStep> CreateAsync(Uri hooks, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.Property("name", $"CxKit {calls.Account}");
            json.Property("url", hooks.AbsoluteUri);
            json.List("events", _events);
            json.Nest("filters", filters => filters.Property("issue-related-events-section", Filter));
            json.Property("excludeBody", false);
            json.Property("secret", options.Webhooks.Secret);
        });
        var isMade = await calls.AskAsync(
            body.SentBy(calls.Administration.CreateWebhookAsync), (response, _) => Task.FromResult(response.IsSuccessStatusCode),
            CallTerms.Once with { Answers = [200, 201, .. _refusals] }, cancellationToken);
        return isMade ? new ProvisionStep(Key, ProvisionAction.Keep, $"A webhook to {hooks.AbsoluteUri} is there.") : ByHand(hooks);
    }

    private string Filter => $"project in ({string.Join(", ", options.Projects.Select(p => $"\"{p}\""))})";

    private ProvisionStep ByHand(Uri hooks) => new(Key, ProvisionAction.ByHand,
        $"Jira does not let CxKit see or make webhooks. As an administrator: Settings, System, WebHooks, Create: the address and filter below, the events issue created, updated and deleted, comment created and updated, and as secret the value of {calls.Settings}:Webhooks:Secret.")
    {
        Paste = $"URL: {hooks.AbsoluteUri}\nJQL: {Filter}\n",
    };

    private static async Task<HashSet<string>?> ReadAddressesAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return addresses;
        while (await json.NextObjectAsync(cancellationToken))
        {
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                if (name == "url" && await json.TextAsync(cancellationToken) is { } address) addresses.Add(address);
                else if (name != "url") await json.SkipAsync(cancellationToken);
            }
        }
        return addresses;
    }
}
