using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The contexts of a field, which hold its options; administrators alone see them.</summary>
internal sealed class FieldContexts(JiraCalls calls)
{
    private static readonly int[] _notShown = [400, 401, 403, 404];

    /// <summary>The contexts of a field by id; none if they are not shown.</summary>
    public Task<List<string>> ReadAsync(string field, CancellationToken cancellationToken) =>
        calls.AskAsync(
            t => calls.Administration.ReadContextsAsync(field, t),
            async (status, json, t) => IsShown(status) ? await ReadValuesAsync(json, ReadIdsAsync, t) : [],
            CallTerms.Repeatable with { Answers = _notShown },
            cancellationToken);

    /// <summary>The options of a field in all its contexts; none if they are not shown.</summary>
    public async Task<List<FieldOption>> ReadOptionsAsync(string field, CancellationToken cancellationToken)
    {
        var options = new List<FieldOption>();
        foreach (var context in await ReadAsync(field, cancellationToken)) options.AddRange(await ReadOptionsAsync(field, context, cancellationToken));
        return options;
    }

    public Task<List<FieldOption>> ReadOptionsAsync(string field, string context, CancellationToken cancellationToken) =>
        calls.AskAsync(
            t => calls.Administration.ReadOptionsAsync(field, context, t),
            async (status, json, t) => IsShown(status) ? await ReadValuesAsync(json, FieldOption.ReadListAsync, t) : [],
            CallTerms.Repeatable with { Answers = _notShown },
            cancellationToken);

    private static bool IsShown(int status) => status is >= 200 and < 300;

    private static async Task<List<T>> ReadValuesAsync<T>(
        JsonTextReader json, Func<JsonReader, CancellationToken, Task<List<T>>> read, CancellationToken cancellationToken)
    {
        List<T> values = [];
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "values") values = await read(json, cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return values;
    }

    private static async Task<List<string>> ReadIdsAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return ids;
        while (await json.NextObjectAsync(cancellationToken))
        {
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                if (name == "id" && await json.TextAsync(cancellationToken) is { } id) ids.Add(id);
                else if (name != "id") await json.SkipAsync(cancellationToken);
            }
        }
        return ids;
    }
}
