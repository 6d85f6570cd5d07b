using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>Puts what an administrator provisioned into the site: fields, their contexts and options, the screen.</summary>
internal static class FieldWrites
{
    public static void Take(JiraSite site, RowWrite write)
    {
        var values = write.Values;
        switch (write.Table)
        {
            case "field":
                var field = new Field(Fields.CustomPrefix + write.Id, values["name"], FieldType.Creatable.First(type => type.Custom == values["type"]))
                {
                    Description = values["description"],
                };
                field.Contexts.Add(Fields.DefaultContext(field));
                site.Fields.Add(field);
                break;
            case "context":
                var projects = values["projects"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                site.Fields.Find(values["field"])!.Contexts.Add(new(write.Id, values["name"], values["description"], projects));
                break;
            case "option":
                site.Fields.Find(values["field"])!.Options.Add(new(write.Id, values["context"], values["value"]));
                break;
            default:
                site.Fields.PutOnScreen(write.Id);
                return;
        }

        site.Took(write.Table, int.Parse(write.Id, System.Globalization.CultureInfo.InvariantCulture));
    }
}
