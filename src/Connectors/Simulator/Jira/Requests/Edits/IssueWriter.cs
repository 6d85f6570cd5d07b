using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Jira.Requests.Edits;

/// <summary>Changes issues as the vendor does: what changes nothing leaves no trace, everything else is told in the changelog.</summary>
internal sealed class IssueWriter(JiraSite site, Action<RowWrite> commit, DateTimeOffset now, Account author)
{
    public IssueWriter(JiraCall call)
        : this(call.Site, call.Commit, call.Now, call.Caller)
    {
    }

    /// <summary>Makes the changes in one go.</summary>
    public void Apply(Issue issue, IEnumerable<FieldChange> changes)
    {
        var real = changes.Where(change => !change.ChangesNothing).ToList();
        if (real.Count == 0)
        {
            return;
        }

        Tell(issue, real.Select(change => change.Item));
        var values = real.DistinctBy(change => change.Column).ToDictionary(change => change.Column, change => real.FindLast(last => last.Column == change.Column)!.Value);
        values["updated"] = Writes.Time(now);
        if (values.ContainsKey("assignee") && issue.RespondedAt is null)
        {
            values["responded"] = Writes.Time(now);
        }

        commit(new("issue", $"{issue.Id}", values));
    }

    /// <summary>Moves an issue to another status; done issues are resolved, others are not.</summary>
    public void Move(Issue issue, Status to, Resolution? resolution)
    {
        var isDone = to.Category == StatusCategory.Done;
        var resolved = isDone ? resolution ?? issue.Resolution ?? Workflow.Done : null;
        var changes = new List<FieldChange> { new("status", to.Id, HistoryItem.Of(issue.Status, to)) };
        if (resolved != issue.Resolution)
        {
            changes.Add(new("resolution", resolved?.Id ?? "", HistoryItem.Of(issue.Resolution, resolved)));
        }

        var settles = resolved is not null && issue.ResolvedAt is null;
        var reopens = resolved is null && issue.ResolvedAt is not null;
        Apply(issue, changes);
        if (settles || reopens)
        {
            commit(new("issue", $"{issue.Id}", new Dictionary<string, string> { ["resolved"] = settles ? Writes.Time(now) : "" }));
        }
    }

    public Comment Say(Issue issue, string body, bool isPublic)
    {
        commit(new("comment", $"{site.NextId("comment")}", new Dictionary<string, string>
        {
            ["issue"] = $"{issue.Id}",
            ["author"] = author.Id,
            ["created"] = Writes.Time(now),
            ["public"] = isPublic ? "true" : "false",
            ["body"] = body,
        }));
        Touch(issue);
        return issue.Comments[^1];
    }

    /// <summary>Something about the issue changed that is no field.</summary>
    public void Touch(Issue issue) => commit(new("issue", $"{issue.Id}", new Dictionary<string, string> { ["updated"] = Writes.Time(now) }));

    public void Delete(Issue issue) => commit(new("issue", $"{issue.Id}", new Dictionary<string, string>
    {
        ["key"] = issue.Key,
        ["at"] = Writes.Time(now),
    })
    {
        Deleted = true,
    });

    private void Tell(Issue issue, IEnumerable<HistoryItem> items) => commit(new("history", $"{site.NextId("history")}", new Dictionary<string, string>
    {
        ["issue"] = $"{issue.Id}",
        ["author"] = author.Id,
        ["created"] = Writes.Time(now),
        ["items"] = JsonSerializer.Serialize(items),
    }));
}
