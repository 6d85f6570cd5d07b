using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Edits;

/// <summary>Reads new values of fields, and collects what is wrong with them field by field.</summary>
internal sealed class FieldReader(JiraCall call, Issue issue)
{
    private const int LongestLine = 255;
    private const int LongestText = 32767;

    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Whether long texts come as documents; else they come plain.</summary>
    public bool TakesDocuments { get; init; } = call.SpeaksDocuments;

    /// <summary>The change of one field; null where it is refused.</summary>
    public FieldChange? Read(string id, JsonElement value)
    {
        var field = call.Site.Fields.Find(id);
        if (field is null || !call.Site.Fields.OnScreen.Contains(id))
        {
            return Refuse(id, $"Field '{id}' cannot be set. It is not on the appropriate screen, or unknown.");
        }

        return field.Type.Kind == FieldKind.System ? System(field, value) : Custom(field, value);
    }

    private FieldChange? Custom(Field field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return Change(field, "");
        }

        switch (field.Type.Kind)
        {
            case FieldKind.Number:
                return value.ValueKind == JsonValueKind.Number
                    ? Change(field, value.GetDecimal().ToString(CultureInfo.InvariantCulture))
                    : Refuse(field.Id, "Operation value must be a number");
            case FieldKind.Text:
                return Line(field.Id, value) is { } line ? Change(field, line) : null;
            case FieldKind.Paragraph:
                return LongText(field.Id, value) is { } text ? Change(field, text) : null;
            case FieldKind.DateTime:
                return value.AsText() is { } at && Stamp.Read(at) is { } time
                    ? Change(field, Writes.Time(time))
                    : Refuse(field.Id, "Error parsing time. Use the format yyyy-MM-dd'T'HH:mm:ss.SSSZ");
            case FieldKind.Select:
                return Option(field, value) is { } option ? Change(field, option) : null;
            default:
                if (value.ValueKind != JsonValueKind.Array)
                {
                    return Refuse(field.Id, "data was not an array");
                }

                var options = value.EnumerateArray().Select(item => Option(field, item)).ToList();
                return options.Contains(null) ? null : Change(field, string.Join(' ', options));
        }
    }

    private FieldChange? System(Field field, JsonElement value)
    {
        switch (field.Id)
        {
            case "summary":
                return Line(field.Id, value) is { Length: > 0 } summary
                    ? new("summary", summary, new("summary", null, issue.Summary, null, summary))
                    : Refuse(field.Id, "You must specify a summary of the issue.");
            case "description":
                var text = value.ValueKind == JsonValueKind.Null ? "" : LongText(field.Id, value);
                return text is null ? null : new("description", text, new("description", null, issue.Description, null, text));
            case "labels":
                var labels = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(label => label.AsText() ?? " ").ToList() : [" "];
                return labels.Exists(label => label.Contains(' ', StringComparison.Ordinal))
                    ? Refuse(field.Id, "The label contains spaces which is invalid.")
                    : Labels(labels);
            case "priority":
                var priority = Array.Find(Priority.All, known => known.Id == value.Text("id") || known.Name == value.Text("name"));
                return priority is null
                    ? Refuse(field.Id, "The priority selected is invalid.")
                    : new("priority", priority.Id, new("priority", issue.Priority.Id, issue.Priority.Name, priority.Id, priority.Name));
            case "assignee":
                return Assignee(value);
            case "reporter":
                return call.Site.Accounts.Meant(value.Text(call.IsCloud ? "accountId" : "name") ?? "") is { } reporter
                    ? new("reporter", reporter.Id, new("reporter", issue.Reporter.Id, issue.Reporter.DisplayName, reporter.Id, reporter.DisplayName))
                    : Refuse(field.Id, "Reporter is required.");
            case "duedate":
                return new("duedate", value.AsText() ?? "", new("duedate", issue.DueDate, issue.DueDate, value.AsText() ?? "", value.AsText() ?? ""));
            default:
                return Refuse(field.Id, $"Field '{field.Id}' cannot be set here.");
        }
    }

    public FieldChange Labels(IEnumerable<string> labels)
    {
        var joined = string.Join(' ', labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new("labels", joined, new("labels", null, issue.Labels, null, joined));
    }

    private FieldChange? Assignee(JsonElement value)
    {
        var name = value.Text(call.IsCloud ? "accountId" : "name");
        var assignee = name is null ? null : call.Site.Accounts.Meant(name);
        return name is not null && assignee?.Kind != AccountKind.Atlassian
            ? Refuse("assignee", $"User '{name}' cannot be assigned issues.")
            : new("assignee", assignee?.Id ?? "", HistoryItem.Of(issue.Assignee, assignee));
    }

    private FieldChange Change(Field field, string value)
    {
        var before = issue.Values.GetValueOrDefault(field.Id, "");
        var hasIds = field.Type.Kind is FieldKind.Select or FieldKind.Options;
        return new(field.Id, value, new(field.Id, hasIds ? Raw(before) : null, Words(field, before), hasIds ? Raw(value) : null, Words(field, value)));
    }

    private static string? Raw(string value) => value.Length == 0 ? null : value;

    private static string? Words(Field field, string value) => field.Type.Kind is FieldKind.Select or FieldKind.Options
        ? Raw(string.Join(',', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => field.Options.Find(option => option.Id == id)?.Value)))
        : Raw(value);

    private string? Option(Field field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || (value.Text("id") ?? value.Text("value")) is not { } asked)
        {
            Refuse(field.Id, "Could not find valid 'id' or 'value' in the Parent Option object.");
            return null;
        }

        var option = value.Text("id") is { } id ? field.Options.Find(known => known.Id == id) : field.Options.Find(known => known.Value == asked);
        if (option is null)
        {
            Refuse(field.Id, $"Option value '{asked}' is not valid");
        }

        return option?.Id;
    }

    private string? Line(string field, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        switch (text)
        {
            case null:
                Refuse(field, "Operation value must be a string");
                return null;
            case { Length: > LongestLine }:
                Refuse(field, $"The entered text is too long. It exceeds the allowed limit of {LongestLine} characters.");
                return null;
            default:
                return text;
        }
    }

    private string? LongText(string field, JsonElement value)
    {
        var text = TakesDocuments ? Adf.Read(value) : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is null)
        {
            Refuse(field, TakesDocuments
                ? "Operation value must be an Atlassian Document (see the Atlassian Document Format)"
                : "Operation value must be a string");
        }
        else if (text.Length > LongestText)
        {
            Refuse(field, $"The entered text is too long. It exceeds the allowed limit of {LongestText} characters.");
            return null;
        }

        return text;
    }

    private FieldChange? Refuse(string field, string message)
    {
        Errors[field] = message;
        return null;
    }
}
