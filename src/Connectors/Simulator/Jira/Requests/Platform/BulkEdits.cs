using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Reads the values of a bulk edit, which come sorted by the kind of their field, each in its own words.</summary>
internal static class BulkEdits
{
    private const string None = "-1";

    private static readonly JsonElement _nothing = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>The value of each field, in the words of a single edit; labels stay as they are.</summary>
    public static Dictionary<string, JsonElement> Read(JiraCall call)
    {
        var edits = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (call.Body.At("editedFieldsInput") is not { } input)
        {
            return edits;
        }

        Take(input, "clearableNumberFields", edit => edit.At("value"));
        Take(input, "singleLineTextFields", edit => edit.At("text"));
        Take(input, "richTextFields", edit => edit.At("richText")?.At("adfValue"));
        Take(input, "singleSelectFields", edit => Option(edit.At("option")?.Text("optionId")));
        Take(input, "dateTimePickerFields", edit => edit.At("dateTime")?.At("formattedDateTime"));
        Take(input, "labelsFields", edit => edit);
        return edits;

        void Take(JsonElement input, string kind, Func<JsonElement, JsonElement?> value)
        {
            foreach (var edit in input.Items(kind))
            {
                edits[edit.Text("fieldId") ?? ""] = value(edit) ?? _nothing;
            }
        }
    }

    public static FieldChange? Change(FieldReader reader, Issue issue, string field, JsonElement value)
    {
        if (field != "labels")
        {
            return reader.Read(field, value);
        }

        var labels = issue.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = value.Items("labels").Select(label => label.Text("name") ?? "").Where(name => name.Length > 0).ToList();
        return reader.Labels(value.Text("bulkEditMultiSelectFieldOption") switch
        {
            "REMOVE" => labels.Except(named),
            "REPLACE" => named,
            "REMOVE_ALL" => [],
            _ => labels.Concat(named),
        });
    }

    private static JsonElement? Option(string? id) => id is null or None ? null : JsonSerializer.SerializeToElement(new { id });
}
