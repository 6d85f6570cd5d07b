using CxKit.Core.Helpdesks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads webhooks that an administrator has set up, signed with a secret.</summary>
internal sealed class JiraWebhooks(JiraCalls calls, Site site, JiraOptions options) : IWebhookReader
{
    private static readonly string[] _names = ["accountId", "key", "name", "emailAddress"];
    private static readonly WebhookScheme _scheme = new() { SignatureHeader = "X-Hub-Signature", Prefix = "sha256=", IsHex = true };

    private readonly WebhookExaminer _examiner = new(_scheme, options.Webhooks, $"{calls.Settings}:Webhooks");

    public WebhookReading Read(WebhookDelivery delivery, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_examiner.RefusalOf(delivery, now) is { } refusal) return WebhookReading.Refused(refusal);
        try
        {
            return Read(BodyOf(delivery), now);
        }
        catch (JsonException)
        {
            return WebhookReading.Refused("The body is not the JSON of a webhook of Jira.");
        }
    }

    private WebhookReading Read(JObject body, DateTimeOffset now)
    {
        if (Stamps.Read(Text(body["timestamp"])) is { } sent && WebhookExaminer.RefusalOfAge(sent, now) is { } refusal) return WebhookReading.Refused(refusal);
        if (IssueIdOf(body) is not { } id) return WebhookReading.Refused("It speaks of no issue.");
        if (Text((body["issue"] as JObject)?["key"]) is { } key && !IsOurs(key)) return WebhookReading.Of();
        return IsEcho(body) ? WebhookReading.Of() : WebhookReading.Of(id);
    }

    private static JObject BodyOf(WebhookDelivery delivery)
    {
        using var json = new JsonTextReader(new StreamReader(new MemoryStream(delivery.Body.ToArray()))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(json);
    }

    // Older servers send a comment without its issue: the comment's own address tells it.
    private static string? IssueIdOf(JObject body)
    {
        if (IdOf(Text((body["issue"] as JObject)?["id"])) is { } id) return id;
        return Text((body["comment"] as JObject)?["self"]) is { } address && address.Split("/issue/") is [_, var rest] ? IdOf(rest.Split('/')[0]) : null;
    }

    private static string? IdOf(string? text) => text is { Length: > 0 and <= 18 } && text.All(char.IsAsciiDigit) ? text : null;

    private bool IsOurs(string key) => options.Projects.Contains(key.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it tells only what CxKit itself has just written.</summary>
    private bool IsEcho(JObject body)
    {
        var changed = ((body["changelog"] as JObject)?["items"] as JArray)?.OfType<JObject>().ToList() ?? [];
        if (Text(body["webhookEvent"]) is "comment_created" or "comment_updated")
            return IsOurselves((body["comment"] as JObject)?["author"] as JObject) && IsOurselves(((body["comment"] as JObject)?["updateAuthor"] ?? body["comment"]!["author"]) as JObject);
        return changed.Count > 0 && IsOurselves(body["user"] as JObject) && changed.TrueForAll(IsOurField);
    }

    // Nobody is asked here: until Jira has told who we are, the settings may.
    private bool IsOurselves(JObject? user)
    {
        if (user is null) return false;
        var names = _names.Select(n => Text(user[n])).OfType<string>().ToList();
        return (site.KnownOurselves is { } we && names.Contains(we.Id, StringComparer.Ordinal))
            || new[] { options.Auth.ActsAs, options.Auth.User }.Any(n => !string.IsNullOrEmpty(n) && names.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    private bool IsOurField(JObject item)
    {
        var (id, name) = (Text(item["fieldId"]), Text(item["field"]));
        return options.WriteBack.Named().Any(ours => ours.Field == id || ours.Field.Equals(name, StringComparison.OrdinalIgnoreCase)
            || site.KnownFields?.Named(ours.Field) is [var field] && (field.Id == id || (id is null && field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))));
    }

    private static string? Text(JToken? token) => token is JValue { Value: { } value } ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) : null;
}
