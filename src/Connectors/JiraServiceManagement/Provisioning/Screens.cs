using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The screens of the projects, as an administrator sees them: those that a service project is made with bear its key in front.</summary>
internal sealed class Screens(JiraCalls calls, IReadOnlyList<string> projects)
{
    private const int AtOnce = 100;

    private static readonly int[] _refusals = [400, 401, 403, 404];

    /// <summary>The screens with their fields; <see langword="null"/> if they are not shown.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    public async Task<IReadOnlyList<Screen>?> ReadAsync(CancellationToken cancellationToken)
    {
        var screens = new List<Screen>();
        for (var startAt = 0; ;)
        {
            var at = startAt;
            var page = await calls.AskAsync(
                t => calls.Administration.ReadScreensAsync(at, AtOnce, t),
                async (status, json, t) => status is >= 200 and < 300 ? await ReadPageAsync(json, t) : null,
                CallTerms.Repeatable with { Answers = _refusals },
                cancellationToken);
            if (page is null) return null;
            foreach (var (id, name) in page.Where(s => s.Name == Screen.Default || projects.Any(p => Screen.IsOf(s.Name, p)))) screens.Add(await ReadAsync(id, name, cancellationToken));
            if (page.Count < AtOnce) return screens;
            startAt += page.Count;
        }
    }

    /// <summary>Puts a field on the first tab of a screen.</summary>
    /// <returns>Whether Jira let us.</returns>
    public Task<bool> AddAsync(Screen screen, string field, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json => json.Property("fieldId", field));
        return screen.Tab is not { } tab ? Task.FromResult(false) : calls.AskAsync(
            body.SentBy((content, t) => calls.Administration.AddToTabAsync("3", screen.Id, tab, content, t)),
            (response, _) => Task.FromResult(response.IsSuccessStatusCode),
            CallTerms.Repeatable with { Answers = _refusals },
            cancellationToken);
    }

    private async Task<Screen> ReadAsync(string id, string name, CancellationToken cancellationToken)
    {
        var tabs = await calls.ReadAsync(t => calls.Administration.ReadTabsAsync("3", id, t), ReadIdsAsync, cancellationToken);
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tab in tabs) fields.UnionWith(await calls.ReadAsync(t => calls.Administration.ReadTabFieldsAsync("3", id, tab, t), ReadIdsAsync, cancellationToken));
        return new Screen(id, name, tabs.Count == 0 ? null : tabs[0], fields);
    }

    private static async Task<List<(string Id, string Name)>?> ReadPageAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var screens = new List<(string, string)>();
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "values") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartArray, cancellationToken))
            {
                while (await json.NextObjectAsync(cancellationToken)) screens.Add(await ReadNamedAsync(json, cancellationToken));
            }
        }
        return screens;
    }

    private static async Task<List<string>> ReadIdsAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return ids;
        while (await json.NextObjectAsync(cancellationToken)) ids.Add((await ReadNamedAsync(json, cancellationToken)).Id);
        return ids;
    }

    private static async Task<(string Id, string Name)> ReadNamedAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var (id, called) = ("", "");
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "id") id = await json.TextAsync(cancellationToken) ?? "";
            else if (name == "name") called = await json.TextAsync(cancellationToken) ?? "";
            else await json.SkipAsync(cancellationToken);
        }
        return (id, called);
    }
}

/// <summary>A screen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tab">Its first tab.</param>
/// <param name="Fields">The ids of the fields on it.</param>
internal sealed record Screen(string Id, string Name, string? Tab, IReadOnlySet<string> Fields)
{
    /// <summary>The name of the screen that issues have where nothing else is set.</summary>
    public const string Default = "Default Screen";

    public bool IsDefault => Name == Default;

    /// <summary>Whether it was made with a project.</summary>
    public bool IsOf(string project) => IsOf(Name, project);

    public static bool IsOf(string name, string project) => name.StartsWith($"{project}:", StringComparison.OrdinalIgnoreCase);
}
