using System.Globalization;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Views;

/// <summary>What stands in a field of an issue.</summary>
internal static class FieldValueView
{
    public static object? Of(JiraCall call, Issue issue, Field field, bool inList) => field.Id switch
    {
        "summary" => issue.Summary,
        "description" => Long(call, issue.Description),
        "issuetype" => CatalogueView.Of(call, issue.Type),
        "project" => CatalogueView.Of(call, issue.Project),
        "status" => CatalogueView.Of(call, issue.Status),
        "resolution" => CatalogueView.Of(call, issue.Resolution),
        "resolutiondate" => issue.ResolvedAt is { } resolved ? call.Stamp(resolved) : null,
        "priority" => CatalogueView.Of(call, issue.Priority),
        "reporter" => call.Person(issue.Reporter),
        "creator" => call.Person(issue.Creator),
        "assignee" => call.Person(issue.Assignee),
        "created" => call.Stamp(issue.Created),
        "updated" => call.Stamp(issue.Updated),
        "duedate" => issue.DueDate.Length > 0 ? issue.DueDate : null,
        "labels" => issue.Labels.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        "components" => Components(call, issue),
        "comment" => CommentView.Embedded(call, issue, inList),
        "issuelinks" => issue.Links.Select(link => LinkView.Of(call, issue, link)),
        "parent" => issue.ParentId is { } parent ? LinkView.Brief(call, call.Site.Find(parent)) : null,
        Fields.OrganizationsId => issue.RequestType is null ? null : Organizations(call, issue),
        Fields.RequestTypeId => RequestTypeView.Of(call, issue),
        Fields.FirstResponse => SlaView.FirstResponse(call, issue),
        Fields.Resolution => SlaView.Resolution(call, issue),
        Fields.Satisfaction => issue.Rating is { } rating ? new { rating = rating.Stars } : null,
        Fields.SatisfactionDate => issue.Rating is { } rated ? call.Stamp(rated.At) : null,
        Fields.ParticipantsId => issue.RequestType is null ? null : Array.Empty<object>(),
        Fields.LanguageId => issue.RequestType is null ? null : Language(issue.Reporter),
        _ => issue.Values.TryGetValue(field.Id, out var value) ? Custom(call, field, value) : null,
    };

    /// <summary>A choice as it stands in a field.</summary>
    public static object Option(JiraCall call, Field field, string id) => new
    {
        self = $"{call.PlatformOrOldest}/customFieldOption/{id}",
        value = field.Options.Find(option => option.Id == id)?.Value,
        id,
    };

    private static object? Custom(JiraCall call, Field field, string value) => field.Type.Kind switch
    {
        FieldKind.Number => decimal.Parse(value, CultureInfo.InvariantCulture),
        FieldKind.DateTime => call.Stamp(Writes.Time(value)),
        FieldKind.Select => Option(call, field, value),
        FieldKind.Options => value.Split(' ').Select(id => Option(call, field, id)),
        FieldKind.Paragraph => Long(call, value),
        _ => value,
    };

    private static object? Long(JiraCall call, string text) => text.Length == 0 ? null : call.SpeaksDocuments ? Adf.Of(text) : text;

    private static object[] Components(JiraCall call, Issue issue)
    {
        if (issue.Component.Length == 0)
        {
            return [];
        }

        var id = issue.Project.Component(issue.Component);
        return [new { self = $"{call.PlatformOrOldest}/component/{id}", id = $"{id}", name = issue.Component }];
    }

    private static object[] Organizations(JiraCall call, Issue issue) =>
        issue.Reporter.Organization is { } organization ? [CatalogueView.Of(call, organization)] : [];

    private static object Language(Account account) => account.Language == "fr"
        ? new { languageCode = "fr", displayName = "French" }
        : new { languageCode = "en", displayName = "English" };
}
