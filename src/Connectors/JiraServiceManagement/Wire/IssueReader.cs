using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads issues token by token.</summary>
internal sealed class IssueReader(IssueFields fields)
{
    /// <summary>The property that tells how the customer got in touch.</summary>
    public const string ChannelProperty = "request.channel.type";

    /// <summary>Reads the issue that the reader has stepped into.</summary>
    public async ValueTask<Issue> ReadAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var issue = new Issue();
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "id": issue.Id = await json.TextAsync(cancellationToken) ?? ""; break;
                case "key": issue.Key = await json.TextAsync(cancellationToken) ?? ""; break;
                case "fields": await ReadFieldsAsync(issue, json, cancellationToken); break;
                case "properties": await ReadPropertiesAsync(issue, json, cancellationToken); break;
                case "changelog": issue.Changes.AddRange(await ChangeReader.ReadWithinIssueAsync(json, cancellationToken)); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return issue.Id.Length > 0 ? issue : throw new JsonReaderException("An issue came without its id.");
    }

    private async ValueTask ReadFieldsAsync(Issue issue, JsonReader json, CancellationToken cancellationToken)
    {
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (!fields.Mapped.Contains(name))
            {
                await ReadFieldAsync(issue, name, json, cancellationToken);
                continue;
            }
            await json.ReadAsync(cancellationToken);
            var value = await JToken.ReadFromAsync(json, cancellationToken);
            issue.Mapped[name] = value;
            await ReadFieldAsync(issue, name, value.CreateReader(), cancellationToken);
        }
    }

    private async ValueTask ReadFieldAsync(Issue issue, string name, JsonReader json, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "summary": issue.Summary = await json.TextAsync(cancellationToken); break;
            case "created": issue.CreatedAt = await json.TimeAsync(cancellationToken); break;
            case "updated": issue.UpdatedAt = await json.TimeAsync(cancellationToken); break;
            case "resolutiondate": issue.ResolvedAt = await json.TimeAsync(cancellationToken); break;
            case "duedate": issue.DueDate = await json.TextAsync(cancellationToken); break;
            case "resolution": issue.Resolution = await json.TextAtAsync("name", cancellationToken); break;
            case "priority": issue.Priority = await json.TextAtAsync("name", cancellationToken); break;
            case "issuetype": issue.Type = await json.TextAtAsync("name", cancellationToken); break;
            case "reporter": issue.Reporter = await JiraUser.ReadAsync(json, cancellationToken); break;
            case "assignee": issue.Assignee = await JiraUser.ReadAsync(json, cancellationToken); break;
            case "labels": issue.Labels = await json.TextsAsync(cancellationToken); break;
            case "issuelinks": issue.Links.AddRange(await LinkReader.ReadAsync(json, cancellationToken)); break;
            case "comment": issue.Comments = await CommentReader.ReadWithinIssueAsync(json, cancellationToken); break;
            case "components": issue.Component = await FirstNameAsync(json, cancellationToken); break;
            case "status": issue.Status = await json.EnterAsync(JsonToken.StartObject, cancellationToken) ? await Statuses.ReadOneAsync(json, cancellationToken) : null; break;
            case "parent": issue.Parent = await LinkReader.ReadParentAsync(json, cancellationToken); break;
            case "project": (issue.ProjectKey, issue.ProjectName) = await ReadProjectAsync(json, cancellationToken); break;
            default: await ReadServiceDeskFieldAsync(issue, name, json, cancellationToken); break;
        }
    }

    private async ValueTask ReadServiceDeskFieldAsync(Issue issue, string name, JsonReader json, CancellationToken cancellationToken)
    {
        var known = fields.Catalogue;
        if (fields.IsSla(name)) issue.Slas.AddRange(await SlaReader.ReadAsync(name, json, cancellationToken));
        else if (name == known.RequestType) issue.RequestType = await ReadRequestTypeAsync(json, cancellationToken);
        else if (name == known.Organisations) issue.Organisation = await FirstNameAsync(json, cancellationToken);
        else if (name == known.Language) issue.Language = await json.TextAtAsync("languageCode", cancellationToken);
        else if (name == known.Team) issue.Team = await ReadWordAsync(json, cancellationToken);
        else if (name == known.PlannedStart) issue.PlannedStart = await json.TimeAsync(cancellationToken);
        else if (name == known.PlannedEnd) issue.PlannedEnd = await json.TimeAsync(cancellationToken);
        else if (name == known.Rating) issue.Rating = int.TryParse(await json.TextAtAsync("rating", cancellationToken), out var rating) ? rating : null;
        else if (name == known.RatedAt) issue.RatedAt = await json.TimeAsync(cancellationToken);
        else await json.SkipAsync(cancellationToken);
    }

    /// <summary>What a person reads of a thing with a name, or of the option of a list.</summary>
    private static async ValueTask<string?> ReadWordAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? word = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name is "name" or "value") word = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return word;
    }

    private static async ValueTask<string?> ReadRequestTypeAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? type = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "requestType") type = await json.TextAtAsync("name", cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return type;
    }

    private static async ValueTask<(string? Key, string? Name)> ReadProjectAsync(JsonReader json, CancellationToken cancellationToken)
    {
        (string? Key, string? Name) project = default;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return project;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "key") project.Key = await json.TextAsync(cancellationToken);
            else if (name == "name") project.Name = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return project;
    }

    private static async ValueTask ReadPropertiesAsync(Issue issue, JsonReader json, CancellationToken cancellationToken)
    {
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == ChannelProperty) issue.Channel = await json.TextAtAsync("value", cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
    }

    private static async ValueTask<string?> FirstNameAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? first = null;
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return null;
        while (await json.NextObjectAsync(cancellationToken))
        {
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                if (name == "name" && first is null) first = await json.TextAsync(cancellationToken);
                else await json.SkipAsync(cancellationToken);
            }
        }
        return first;
    }
}
