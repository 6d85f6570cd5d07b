using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The steps that make the fields, and the options of those that have some.</summary>
internal sealed class FieldSteps(JiraCalls calls, Site site)
{
    private const string Id = "customfield_";

    private static readonly int[] _refusals = [400, 401, 403, 404, 405];

    private readonly FieldContexts _contexts = new(calls);

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(WantedField wanted, CancellationToken cancellationToken)
    {
        var key = $"field:{wanted.Setting}";
        var found = (await site.FieldsAsync(cancellationToken)).Named(wanted.Name);
        if (found.Count == 0)
        {
            return [wanted.Name.StartsWith(Id, StringComparison.Ordinal)
                ? new ProvisionStep(key, ProvisionAction.ByHand, $"There is no field {wanted.Name}. Change {Setting(wanted)} to the id or the name of a field that there is.")
                : new ProvisionStep(key, ProvisionAction.Create, $"The field \"{wanted.Name}\" ({wanted.Type}{OptionsOf(wanted)}) is made.{Named(wanted)}")];
        }
        if (found.Count > 1)
            return [new ProvisionStep(key, ProvisionAction.ByHand, $"Several fields are called \"{wanted.Name}\" ({string.Join(", ", found.Select(f => f.Id))}). Set {Setting(wanted)} to the id of one of them.")];
        if (WriteFields.FormOf(found[0]) is not { } form)
            return [new ProvisionStep(key, ProvisionAction.ByHand, $"The field \"{wanted.Name}\" is of a type that CxKit does not write. Set {Setting(wanted)} to a number, a text, a list of single choice or checkboxes.")];
        var keep = new ProvisionStep(key, ProvisionAction.Keep, $"The field \"{found[0].Name}\" is there ({found[0].Id}).{Named(wanted)}");
        return form == FieldForm.Option && wanted.Options.Count > 0 ? [keep, await PlanOptionsAsync(wanted, found[0], cancellationToken)] : [keep];
    }

    /// <summary>Makes a field with its options.</summary>
    public async Task<ProvisionStep> CreateAsync(WantedField wanted, CancellationToken cancellationToken)
    {
        var version = await site.VersionAsync(cancellationToken);
        var body = new JsonBody(json =>
        {
            json.Property("name", wanted.Name);
            json.Property("description", wanted.Description);
            json.Property("type", wanted.FullType);
            json.Property("searcherKey", wanted.FullSearcher);
        });
        // Names need not be unique: made twice, the field would be there twice.
        var id = await calls.AskAsync(
            body.SentBy((content, t) => calls.Administration.CreateFieldAsync(version, content, t)),
            async (status, json, t) => status is >= 200 and < 300 ? await json.TextAtAsync("id", t) : null,
            CallTerms.Once with { Answers = _refusals },
            cancellationToken);
        site.ForgetFields();
        var key = $"field:{wanted.Setting}";
        if (id is null)
        {
            return new ProvisionStep(key, ProvisionAction.ByHand,
                $"Jira does not let CxKit make the field. As an administrator: Settings, Issues, Custom fields, Create: \"{wanted.Name}\" of type {wanted.Type}{OptionsOf(wanted)}.{Named(wanted)}");
        }
        return wanted.Options.Count > 0 && await AddOptionsAsync(id, wanted.Options, cancellationToken) is { Count: > 0 } missing
            ? ByHand(key, wanted, missing)
            : new ProvisionStep(key, ProvisionAction.Keep, $"The field \"{wanted.Name}\" is there ({id}).{Named(wanted)}");
    }

    /// <summary>Adds the options that a field lacks.</summary>
    public async Task<ProvisionStep> CreateOptionsAsync(WantedField wanted, CancellationToken cancellationToken)
    {
        var key = $"options:{wanted.Setting}";
        if ((await site.FieldsAsync(cancellationToken)).Named(wanted.Name) is not [var field]) return ByHand(key, wanted, wanted.Options);
        var missing = await MissingAsync(wanted, field.Id, cancellationToken);
        return missing.Count > 0 && await AddOptionsAsync(field.Id, missing, cancellationToken) is { Count: > 0 } left
            ? ByHand(key, wanted, left)
            : new ProvisionStep(key, ProvisionAction.Keep, $"The field \"{wanted.Name}\" has the options.");
    }

    private async Task<ProvisionStep> PlanOptionsAsync(WantedField wanted, JiraField field, CancellationToken cancellationToken)
    {
        var key = $"options:{wanted.Setting}";
        var missing = await MissingAsync(wanted, field.Id, cancellationToken);
        if (missing.Count == 0) return new ProvisionStep(key, ProvisionAction.Keep, $"The field \"{wanted.Name}\" has the options.");
        return await site.IsCloudAsync(cancellationToken)
            ? new ProvisionStep(key, ProvisionAction.Create, $"The field \"{wanted.Name}\" is given the options {string.Join(", ", missing)}.")
            : ByHand(key, wanted, missing);
    }

    private async Task<IReadOnlyList<string>> MissingAsync(WantedField wanted, string field, CancellationToken cancellationToken)
    {
        if (!await site.IsCloudAsync(cancellationToken)) return wanted.Options;
        var there = (await _contexts.ReadOptionsAsync(field, cancellationToken)).Select(o => o.Value);
        return [.. wanted.Options.Except(there, StringComparer.Ordinal)];
    }

    /// <returns>The options that could not be added.</returns>
    private async Task<IReadOnlyList<string>> AddOptionsAsync(string field, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        if (!await site.IsCloudAsync(cancellationToken) || await _contexts.ReadAsync(field, cancellationToken) is not [var context, ..]) return options;
        var body = new JsonBody(json => json.List("options", options, o => json.Nest(option => option.Property("value", o))));
        var isDone = await calls.AskAsync(
            body.SentBy((content, t) => calls.Administration.CreateOptionsAsync(field, context, content, t)),
            (response, _) => Task.FromResult(response.IsSuccessStatusCode),
            CallTerms.Once with { Answers = _refusals },
            cancellationToken);
        return isDone ? [] : options;
    }

    private static ProvisionStep ByHand(string key, WantedField wanted, IReadOnlyList<string> options) => new(key, ProvisionAction.ByHand,
        $"As an administrator: Settings, Issues, Custom fields, \"{wanted.Name}\", Contexts, Edit options: add {string.Join(", ", options)}.");

    private string Setting(WantedField wanted) => $"{calls.Settings}:WriteBack:{wanted.Setting}";

    private string Named(WantedField wanted) => wanted.IsNamed ? "" : $" CxKit writes it once {Setting(wanted)} names it.";

    private static string OptionsOf(WantedField wanted) => wanted.Options.Count == 0 ? "" : $" with the options {string.Join(", ", wanted.Options)}";
}
