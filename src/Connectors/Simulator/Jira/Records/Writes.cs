using System.Globalization;
using System.Text.Json;
using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>Puts what a request wrote into the site, now or when the journal is read again.</summary>
internal sealed class Writes(JiraSite site)
{
    /// <exception cref="KeyNotFoundException">There is no such table, or no such issue.</exception>
    public void Take(RowWrite write)
    {
        switch (write.Table)
        {
            case "issue":
                TakeIssue(write);
                break;
            case "comment":
                var spoken = Comment(write);
                IssueOf(write).Comments.Add(spoken);
                site.Took(write.Table, spoken.Id);
                break;
            case "history":
                var history = new History(Id(write), Author(write), At(write), JsonSerializer.Deserialize<List<HistoryItem>>(write.Values["items"])!);
                IssueOf(write).Histories.Add(history);
                site.Took(write.Table, history.Id);
                break;
            case "property":
                TakeProperty(write);
                break;
            case "link":
                TakeLink(write);
                break;
            case "remotelink":
                TakeRemoteLink(write);
                break;
            case "field" or "context" or "option" or "screen":
                FieldWrites.Take(site, write);
                break;
            default:
                TakeSide(write);
                break;
        }

        site.Changed();
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static int Id(RowWrite write) => int.Parse(write.Id, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(RowWrite write) => Time(write.Values["created"]);

    private Issue IssueOf(RowWrite write) => site.Find(write.Values["issue"]) ?? throw new KeyNotFoundException($"There is no issue {write.Values["issue"]}.");

    private Account Author(RowWrite write) => site.Accounts.Find(write.Values["author"])!;

    private Comment Comment(RowWrite write) => new(Id(write), Author(write), At(write), write.Values["public"] == "true", write.Values["body"]);

    private void TakeIssue(RowWrite write)
    {
        var issue = site.Find(Id(write));
        if (write.Deleted)
        {
            if (issue is not null)
            {
                site.Remove(issue);
                site.Deleted.Add((issue.Id, issue.Key, Time(write.Values["at"])));
            }

            return;
        }

        issue ??= site.Add(Id(write), site.Projects.First(project => project.Key == write.Values["project"]), write.Values["key"]);
        foreach (var (column, value) in write.Values)
        {
            IssueColumns.Set(site, issue, column, value);
        }
    }

    private void TakeProperty(RowWrite write)
    {
        var issue = IssueOf(write);
        if (write.Deleted)
        {
            issue.Properties.Remove(write.Values["key"]);
        }
        else
        {
            issue.Properties[write.Values["key"]] = write.Values["value"];
        }
    }

    private void TakeLink(RowWrite write)
    {
        if (!write.Deleted)
        {
            var type = LinkType.All.First(type => type.Id == write.Values["type"]);
            site.Add(new IssueLink(Id(write), type, site.Find(write.Values["source"])!.Id, site.Find(write.Values["target"])!.Id));
        }
        else if (site.Link(Id(write)) is { } link)
        {
            site.Remove(link);
        }
    }

    private void TakeRemoteLink(RowWrite write)
    {
        var links = IssueOf(write).RemoteLinks;
        links.RemoveAll(link => link.Id == Id(write));
        if (!write.Deleted)
        {
            links.Add(new(Id(write), write.Values["globalId"], write.Values["body"]));
            site.Took(write.Table, Id(write));
        }
    }

    private void TakeSide(RowWrite write)
    {
        if (write.Deleted)
        {
            site[write.Table].Remove(write.Id);
        }
        else
        {
            site[write.Table].Set(write.Id, write.Values);
            site.Took(write.Table, int.TryParse(write.Id, out var id) ? id : 0);
        }
    }
}
