using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// What can be edited on the tickets that there are, as the integration user sees it: one of each issue type of each project among the
/// newest tells it.
/// </summary>
internal sealed class EditScreens(JiraCalls calls, Site site, JiraOptions options)
{
    private static readonly IssueFields _type = IssueFields.Only(new FieldCatalogue([]), "issuetype", "status");

    /// <summary>Looks at the tickets of all projects.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public async Task<IReadOnlyList<EditScreen>> ReadAsync(CancellationToken cancellationToken)
    {
        var search = new IssueSearch(calls, await site.IsCloudAsync(cancellationToken), null);
        var version = await site.VersionAsync(cancellationToken);
        var screens = new List<EditScreen>();
        foreach (var project in options.Projects)
        {
            var newest = await search.ReadAsync($"project in (\"{project}\") ORDER BY updated DESC", null, _type, cancellationToken);
            // A closed one may show no field at all.
            var samples = newest.Issues.OrderBy(i => i.Status?.IsDone == true).DistinctBy(i => i.Type, StringComparer.Ordinal);
            foreach (var sample in samples)
            {
                var fields = await calls.AskAsync(
                    t => calls.Api.ReadEditScreenAsync(version, sample.Id, t),
                    async (status, json, t) => status is >= 200 and < 300 ? await ReadFieldsAsync(json, t) : [],
                    CallTerms.Repeatable with { Answers = [403, 404] },
                    cancellationToken);
                screens.Add(new EditScreen(project, sample.Type ?? "", fields));
            }
        }
        return screens;
    }

    private static async Task<HashSet<string>> ReadFieldsAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "fields") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartObject, cancellationToken))
            {
                while (await json.NextPropertyAsync(cancellationToken) is { } id)
                {
                    ids.Add(id);
                    await json.SkipAsync(cancellationToken);
                }
            }
        }
        return ids;
    }
}

/// <summary>What can be edited on tickets of one type.</summary>
/// <param name="Project">The project.</param>
/// <param name="Type">The issue type.</param>
/// <param name="Fields">The ids of the fields.</param>
internal sealed record EditScreen(string Project, string Type, IReadOnlySet<string> Fields);
