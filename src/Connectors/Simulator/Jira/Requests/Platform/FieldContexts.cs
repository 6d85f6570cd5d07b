using System.Globalization;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>For which projects a custom field has which options.</summary>
internal static class FieldContexts
{
    private const int MostOptions = 1000;

    public static Reply List(JiraCall call)
    {
        call.MustBeAdmin();
        return PageOf.Platform(call, FieldOf(call).Contexts, context => new
        {
            id = context.Id,
            name = context.Name,
            description = context.Description,
            isGlobalContext = context.ProjectIds.Count == 0,
            isAnyIssueType = true,
        });
    }

    /// <summary>The deprecated list, which knows ids as numbers and little else.</summary>
    public static Reply OldList(JiraCall call)
    {
        call.MustBeAdmin();
        return PageOf.Platform(call, FieldOf(call).Contexts, context => new { id = long.Parse(context.Id, CultureInfo.InvariantCulture), name = context.Name });
    }

    public static Reply Create(JiraCall call)
    {
        call.MustBeAdmin();
        var field = FieldOf(call);
        if (call.Body.Text("name") is not { Length: > 0 } name)
        {
            return Failures.Platform(400, "The context name is required.");
        }

        var id = $"{call.Site.NextId("context")}";
        var projects = call.Body.Texts("projectIds");
        if (projects.Count == 0 && field.Contexts.Exists(context => context.ProjectIds.Count == 0))
        {
            return Failures.Platform(409, "The field has a global context already.");
        }

        call.Commit(new("context", id, new Dictionary<string, string>
        {
            ["field"] = field.Id,
            ["name"] = name,
            ["description"] = call.Body.Text("description") ?? "",
            ["projects"] = string.Join(' ', projects),
        }));
        return Reply.Of(201, new { id, name, description = call.Body.Text("description") ?? "", projectIds = projects, issueTypeIds = Array.Empty<string>() });
    }

    public static Reply Options(JiraCall call)
    {
        call.MustBeAdmin();
        var context = ContextOf(call, FieldOf(call));
        return PageOf.Platform(call, FieldOf(call).Options.Where(option => option.ContextId == context.Id).ToList(), Show, usual: 100, most: MostOptions);
    }

    public static Reply AddOptions(JiraCall call)
    {
        call.MustBeAdmin();
        var field = FieldOf(call);
        var context = ContextOf(call, field);
        var values = call.Body.Items("options").Select(option => option.Text("value") ?? "").ToList();
        if (field.Type.Kind is not (FieldKind.Select or FieldKind.Options))
        {
            return Failures.Platform(404, "The custom field does not support options.");
        }

        if (values.Count is 0 or > MostOptions || values.Exists(value => value.Length is 0 or > 255))
        {
            return Failures.Platform(400, $"Between 1 and {MostOptions} options of up to 255 characters can be made.");
        }

        if (values.Find(value => field.Options.Exists(option => option.ContextId == context.Id && option.Value == value)) is { } known)
        {
            return Failures.Platform(400, $"Another option with the same value '{known}' already exists.");
        }

        foreach (var value in values)
        {
            call.Commit(new("option", $"{call.Site.NextId("option")}", new Dictionary<string, string>
            {
                ["field"] = field.Id,
                ["context"] = context.Id,
                ["value"] = value,
            }));
        }

        return Reply.Of(200, new { options = field.Options.TakeLast(values.Count).Select(Show) });
    }

    private static object Show(FieldOption option) => new { id = option.Id, value = option.Value, disabled = false };

    private static Field FieldOf(JiraCall call) => call.Site.Fields.Find(call.Parts[0]) is { CustomId: not null } field
        ? field
        : throw new RefusedException(Failures.Platform(404, $"The custom field with ID '{call.Parts[0]}' was not found."));

    private static FieldContext ContextOf(JiraCall call, Field field) => field.Contexts.Find(context => context.Id == call.Parts[1])
        ?? throw new RefusedException(Failures.Platform(404, $"The context with ID '{call.Parts[1]}' was not found."));
}
