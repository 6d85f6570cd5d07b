using System.Collections.Concurrent;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The options of fields with choices, as the edit screen of a ticket offers them, else as an administrator sees them.</summary>
internal sealed class FieldOptions(JiraCalls calls, Site site)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<FieldOption>> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _missed = new(StringComparer.Ordinal);

    /// <summary>Has the options of those fields asked for again in which one was missed: somebody may have added it.</summary>
    public void LookAgain()
    {
        foreach (var field in _missed.Keys) _known.TryRemove(field, out _);
        _missed.Clear();
    }

    /// <summary>The option of this name, in whichever letters; of boxes the first. <see langword="null"/> if there is none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The name.</param>
    /// <param name="ticketId">A ticket that has the field.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FieldOption?> FindAsync(WriteField field, string value, string ticketId, CancellationToken cancellationToken)
    {
        var options = await OfAsync(field.Field, ticketId, cancellationToken);
        var option = options.FirstOrDefault(o => field.Form == FieldForm.Checkbox || o.Value == value)
            ?? options.FirstOrDefault(o => o.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (option is null) _missed[field.Field.Id] = true;
        return option;
    }

    private async Task<IReadOnlyList<FieldOption>> OfAsync(JiraField field, string ticketId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(field.Id, out var known)) return known;
        var version = await site.VersionAsync(cancellationToken);
        var options = await calls.AskAsync(
            t => calls.Api.ReadEditScreenAsync(version, ticketId, t),
            async (status, json, t) => status is >= 200 and < 300 ? await ReadScreenAsync(json, field.Id, t) : [],
            CallTerms.Repeatable with { Answers = [400, 403, 404] },
            cancellationToken);
        if (options.Count == 0 && version == "3") options = await new FieldContexts(calls).ReadOptionsAsync(field.Id, cancellationToken);
        return _known[field.Id] = options;
    }

    private static async Task<List<FieldOption>> ReadScreenAsync(JsonTextReader json, string field, CancellationToken cancellationToken)
    {
        var options = new List<FieldOption>();
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "fields") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartObject, cancellationToken))
            {
                while (await json.NextPropertyAsync(cancellationToken) is { } id)
                {
                    if (id == field) options = await ReadFieldAsync(json, cancellationToken);
                    else await json.SkipAsync(cancellationToken);
                }
            }
        }
        return options;
    }

    private static async Task<List<FieldOption>> ReadFieldAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        List<FieldOption> options = [];
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return options;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "allowedValues") options = await FieldOption.ReadListAsync(json, cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return options;
    }
}
