using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Fields and their choices, as the wire shows them.</summary>
internal sealed class FieldView(Func<string> address)
{
    public Dictionary<string, object?> Show(Field field)
    {
        var shown = new Dictionary<string, object?>
        {
            ["url"] = $"{address()}/api/v2/{field.Of}/{field.Id}.json",
            ["id"] = field.Id,
            ["type"] = field.Type,
            ["title"] = field.Title,
            ["raw_title"] = field.Title,
            ["description"] = field.Description,
            ["raw_description"] = field.Description,
            ["position"] = 9999,
            ["active"] = true,
            ["created_at"] = Stamp.Write(field.CreatedAt),
            ["updated_at"] = Stamp.Write(field.CreatedAt),
        };
        if (field.Of == "ticket_fields")
        {
            foreach (var flag in (string[])["required", "collapsed_for_agents", "visible_in_portal", "editable_in_portal", "required_in_portal"])
            {
                shown[flag] = false;
            }

            shown["regexp_for_validation"] = null;
            shown["title_in_portal"] = shown["raw_title_in_portal"] = field.Title;
            shown["tag"] = field.Tag;
            shown["removable"] = field.IsCustom;
            shown["agent_description"] = null;
        }
        else
        {
            shown["key"] = field.Key;
            shown["system"] = false;
            shown["tag"] = field.Tag;
        }

        if (field.Type is "tagger" or "multiselect" or "dropdown")
        {
            shown["custom_field_options"] = field.Options.Select(Show).ToList();
        }

        return shown;
    }

    public static object Show(Option option) => new { id = option.Id, name = option.Name, raw_name = option.Name, value = option.Value, @default = false };
}
