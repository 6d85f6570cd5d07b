using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>The fields of the site, and new ones.</summary>
internal static class FieldCatalogue
{
    public static Reply List(JiraCall call) => Reply.Of(200, call.Site.Fields.All.Select(field => Show(call, field)));

    public static Reply Search(JiraCall call)
    {
        var text = call.Request["query"] ?? "";
        var ids = call.Request["id"]?.Split(',');
        var found = call.Site.Fields.All
            .Where(field => field.Name.Contains(text, StringComparison.OrdinalIgnoreCase) && ids?.Contains(field.Id) != false)
            .Where(field => call.Request["type"] is not { } type || type.Split(',').Contains(field.CustomId is null ? "system" : "custom"))
            .ToList();
        return PageOf.Platform(call, found, field => new
        {
            id = field.Id,
            name = field.Name,
            schema = Schema(field),
            description = field.Description,
            key = field.Id,
            isLocked = field.Type.Kind == FieldKind.Derived,
            screensCount = call.Site.Fields.OnScreen.Contains(field.Id) ? 1 : 0,
            contextsCount = field.Contexts.Count,
        });
    }

    /// <summary>Makes a field; a name that is taken is no hindrance.</summary>
    public static Reply Create(JiraCall call)
    {
        call.MustBeAdmin();
        var type = Array.Find(FieldType.Creatable, known => known.Custom == call.Body.Text("type"));
        var name = call.Body.Text("name");
        if (type is null || string.IsNullOrWhiteSpace(name))
        {
            return type is null
                ? Failures.Field("type", $"The custom field type '{call.Body.Text("type")}' does not exist.")
                : Failures.Field("name", "The custom field name is required.");
        }

        var id = $"{call.Site.NextId("field")}";
        call.Commit(new("field", id, new Dictionary<string, string>
        {
            ["name"] = name,
            ["type"] = type.Custom!,
            ["description"] = call.Body.Text("description") ?? "",
        }));
        return Reply.Of(201, Show(call, call.Site.Fields.Find(Records.Fields.CustomPrefix + id)!));
    }

    public static object Schema(Field field)
    {
        var schema = new Dictionary<string, object> { ["type"] = field.Type.SchemaType };
        if (field.Type.Items is { } items)
        {
            schema["items"] = items;
        }

        if (field.CustomId is { } customId)
        {
            schema["custom"] = field.Type.Custom!;
            schema["customId"] = customId;
        }
        else
        {
            schema["system"] = field.Id;
        }

        return schema;
    }

    private static Dictionary<string, object> Show(JiraCall call, Field field)
    {
        var shown = new Dictionary<string, object>
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["custom"] = field.CustomId is not null,
            ["orderable"] = field.Type.Kind != FieldKind.Derived,
            ["navigable"] = field.Id != "comment",
            ["searchable"] = true,
            ["clauseNames"] = field.CustomId is { } customId ? new[] { $"cf[{customId}]", field.Name } : [field.Id],
            ["schema"] = Schema(field),
        };
        if (call.IsCloud)
        {
            shown["key"] = field.Id;
        }

        return shown;
    }
}
