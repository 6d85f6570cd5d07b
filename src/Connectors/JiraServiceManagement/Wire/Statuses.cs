using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Which statuses mean that work is done.</summary>
internal sealed class Statuses(IReadOnlyDictionary<string, bool> byId)
{
    private const string Done = "done";

    /// <summary>Whether a status means that work is done; <see langword="null"/> if it is not known any more.</summary>
    public bool? IsDone(string? id) => id is not null && byId.TryGetValue(id, out var isDone) ? isDone : null;

    public static async Task<Statuses> ReadAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var byId = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return new Statuses(byId);
        while (await json.NextObjectAsync(cancellationToken))
        {
            if (await ReadOneAsync(json, cancellationToken) is { } status) byId[status.Id] = status.IsDone;
        }
        return new Statuses(byId);
    }

    /// <summary>Reads the status that the reader has stepped into.</summary>
    public static async Task<JiraStatus?> ReadOneAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? id = null, word = null, category = null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "id": id = await json.TextAsync(cancellationToken); break;
                case "name": word = await json.TextAsync(cancellationToken); break;
                case "statusCategory": category = await json.TextAtAsync("key", cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return id is null ? null : new JiraStatus(id, word ?? id, category == Done);
    }
}

/// <summary>A status of issues.</summary>
internal sealed record JiraStatus(string Id, string Word, bool IsDone);
