namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>The columns under which the journal keeps what was written to an issue; an empty value takes a value away.</summary>
internal static class IssueColumns
{
    public static void Set(JiraSite site, Issue issue, string column, string value)
    {
        switch (column)
        {
            case "type":
                issue.Type = IssueType.Of(value);
                break;
            case "requestType":
                issue.RequestType = issue.Project.RequestTypes.FirstOrDefault(type => $"{type.Id}" == value);
                break;
            case "summary":
                issue.Summary = value;
                break;
            case "description":
                issue.Description = value;
                break;
            case "status":
                issue.Status = Workflow.Status(value);
                break;
            case "resolution":
                issue.Resolution = value.Length == 0 ? null : Workflow.Resolution(value);
                break;
            case "resolved":
                issue.ResolvedAt = Time(value);
                break;
            case "responded":
                issue.RespondedAt = Time(value);
                break;
            case "responseDue":
                issue.Response = Promised(value);
                break;
            case "solutionDue":
                issue.Solution = Promised(value);
                break;
            case "priority":
                issue.Priority = Priority.Of(value);
                break;
            case "reporter":
                issue.Reporter = site.Accounts.Find(value)!;
                break;
            case "creator":
                issue.Creator = site.Accounts.Find(value)!;
                break;
            case "assignee":
                issue.Assignee = site.Accounts.Find(value);
                break;
            case "created":
                issue.Created = Writes.Time(value);
                break;
            case "updated":
                issue.Touch(Writes.Time(value));
                break;
            case "rating":
                issue.Rating = Rated(value);
                break;
            default:
                SetPlain(issue, column, value);
                break;
        }
    }

    /// <summary>How a promise is kept in one value: seconds of working time and the end.</summary>
    public static string Of(Promise promise) => $"{(long)promise.Goal.TotalSeconds} {Writes.Time(promise.DueAt)}";

    /// <summary>How an answer is kept in one value: stars, time, and words to the end.</summary>
    public static string Of(CustomerRating rating) => $"{rating.Stars} {Writes.Time(rating.At)} {rating.Comment}";

    private static void SetPlain(Issue issue, string column, string value)
    {
        switch (column)
        {
            case "channel":
                issue.Channel = value;
                break;
            case "component":
                issue.Component = value;
                break;
            case "labels":
                issue.Labels = value;
                break;
            case "duedate":
                issue.DueDate = value;
                break;
            case "parent":
                issue.ParentId = value.Length == 0 ? null : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case var _ when column.StartsWith(Fields.CustomPrefix, StringComparison.Ordinal):
                if (value.Length == 0)
                {
                    issue.Values.Remove(column);
                }
                else
                {
                    issue.Values[column] = value;
                }

                break;
        }
    }

    private static DateTimeOffset? Time(string value) => value.Length == 0 ? null : Writes.Time(value);

    private static Promise? Promised(string value) => value.Split(' ') is [var seconds, var due]
        ? new(TimeSpan.FromSeconds(long.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)), Writes.Time(due))
        : null;

    private static CustomerRating? Rated(string value) => value.Split(' ', 3) is [var stars, var at, var words]
        ? new(int.Parse(stars, System.Globalization.CultureInfo.InvariantCulture), Writes.Time(at), words)
        : null;
}
