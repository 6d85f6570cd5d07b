using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The fields that a Jira has, which bear other ids on every site.</summary>
internal sealed class FieldCatalogue(IReadOnlyList<JiraField> fields)
{
    private const string ServiceDesk = "com.atlassian.servicedesk:";
    private const string Platform = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private static readonly string[] _teamTypes = [Platform + "atlassian-team", "com.atlassian.teams:rm-teams-custom-field-team"];
    private static readonly string[] _plannedStart = ["Planned start", "Planned start date", "Change start date"];
    private static readonly string[] _plannedEnd = ["Planned end", "Planned end date", "Change completion date"];

    public IReadOnlyList<string> Slas { get; } = [.. fields.Where(f => f.Type == ServiceDesk + "sd-sla-field").Select(f => f.Id)];

    public string? RequestType { get; } = OfType(fields, ServiceDesk + "vp-origin");

    public string? Organisations { get; } = OfType(fields, ServiceDesk + "sd-customer-organizations");

    public string? Language { get; } = OfType(fields, ServiceDesk + "sd-request-language");

    public string? Rating { get; } = OfType(fields, ServiceDesk + "sd-request-feedback");

    public string? RatedAt { get; } = OfType(fields, ServiceDesk + "sd-request-feedback-date");

    /// <summary>The field of the team: Jira's own, else a list of that name.</summary>
    public string? Team { get; } = _teamTypes.Select(t => OfType(fields, t)).FirstOrDefault(id => id is not null)
        ?? fields.FirstOrDefault(f => f is { Type: Platform + "select", Name: "Team" })?.Id;

    public string? PlannedStart { get; } = Dated(fields, _plannedStart);

    public string? PlannedEnd { get; } = Dated(fields, _plannedEnd);

    /// <summary>The field with this id, or the fields with this name.</summary>
    public IReadOnlyList<JiraField> Named(string idOrName) =>
        fields.FirstOrDefault(f => f.Id == idOrName) is { } byId ? [byId] : [.. fields.Where(f => f.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))];

    public static async Task<FieldCatalogue> ReadAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var fields = new List<JiraField>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return new FieldCatalogue(fields);
        while (await json.NextObjectAsync(cancellationToken))
        {
            string? id = null, named = null, type = null;
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                switch (name)
                {
                    case "id": id = await json.TextAsync(cancellationToken); break;
                    case "name": named = await json.TextAsync(cancellationToken); break;
                    case "schema": type = await json.TextAtAsync("custom", cancellationToken); break;
                    default: await json.SkipAsync(cancellationToken); break;
                }
            }
            if (id is not null) fields.Add(new JiraField(id, named ?? id, type));
        }
        return new FieldCatalogue(fields);
    }

    private static string? OfType(IReadOnlyList<JiraField> fields, string type) => fields.FirstOrDefault(f => f.Type == type)?.Id;

    private static string? Dated(IReadOnlyList<JiraField> fields, string[] names) =>
        fields.FirstOrDefault(f => f.Type is Platform + "datetime" or Platform + "datepicker" && names.Contains(f.Name, StringComparer.OrdinalIgnoreCase))?.Id;
}
