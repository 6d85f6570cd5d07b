using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Edits;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>Ties between issues.</summary>
internal static class Links
{
    public static Reply Types(JiraCall call) => Reply.Of(200, new { issueLinkTypes = LinkType.All.Select(type => CatalogueView.Of(call, type)) });

    /// <summary>Ties two issues; the one called inward is where the tie begins.</summary>
    public static Reply Create(JiraCall call)
    {
        var asked = call.Body.At("type") ?? default;
        if (Array.Find(LinkType.All, type => type.Id == asked.Text("id") || type.Name == asked.Text("name")) is not { } type)
        {
            return Failures.Platform(404, $"No issue link type with name '{asked.Text("name")}' found.");
        }

        var (source, target) = (End(call, "inwardIssue"), End(call, "outwardIssue"));
        if (!call.Site.Find(source.Id)!.Links.Exists(link => link.Type == type && link.SourceId == source.Id && link.TargetId == target.Id))
        {
            call.Commit(new("link", $"{call.Site.NextId("link")}", new Dictionary<string, string>
            {
                ["type"] = type.Id,
                ["source"] = $"{source.Id}",
                ["target"] = $"{target.Id}",
            }));
            var writer = new IssueWriter(call);
            writer.Touch(source);
            writer.Touch(target);
        }

        return Reply.Empty(201);
    }

    public static Reply Get(JiraCall call)
    {
        var link = Found(call);
        return Reply.Of(200, new
        {
            id = $"{link.Id}",
            self = $"{call.Platform}/issueLink/{link.Id}",
            type = CatalogueView.Of(call, link.Type),
            inwardIssue = LinkView.Brief(call, call.Site.Find(link.SourceId)),
            outwardIssue = LinkView.Brief(call, call.Site.Find(link.TargetId)),
        });
    }

    public static Reply Delete(JiraCall call)
    {
        call.Commit(new("link", $"{Found(call).Id}", new Dictionary<string, string>()) { Deleted = true });
        return Reply.Empty(call.IsCloud ? 200 : 204);
    }

    private static IssueLink Found(JiraCall call) => int.TryParse(call.Parts[0], out var id) && call.Site.Link(id) is { } link
        ? link
        : throw new RefusedException(Failures.Platform(404, $"No issue link with id '{call.Parts[0]}' exists."));

    private static Issue End(JiraCall call, string name)
    {
        JsonElement end = call.Body.At(name) ?? default;
        return call.Issue(end.Text("key") ?? end.Text("id") ?? "");
    }
}
