using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests;
using CxKit.Connectors.Simulator.Jira.Stories;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira;

/// <summary>A Jira site as the house sees it, in the cloud or in a data center.</summary>
internal sealed class JiraRecords : IVendorRecords
{
    private const string Prefix = "CX ";

    private readonly JiraSite _site;
    private readonly Writes _writes;
    private readonly bool _isCloud;

    public JiraRecords(SimulatorOptions options)
    {
        _isCloud = options.Helpdesk == SimulatedHelpdesk.Jira;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            throw new ArgumentException($"The time zone '{options.TimeZone}' is unknown.", nameof(options));
        }

        _site = new(options.MissingColumns);
        _writes = new(_site);
        foreach (var (userName, name) in DeskUsers.All)
        {
            // The service account is as good as a person; the portal and the automation are apps.
            _site.Accounts.Add(new(userName, name, userName == options.Client.UserName ? AccountKind.Atlassian : AccountKind.App)
            {
                Email = Credentials.AddressOf(userName),
                IsAdmin = userName == options.Client.UserName,
            });
        }

        foreach (var userName in options.Users.Keys.Where(userName => _site.Accounts.Named(userName) is null))
        {
            _site.Accounts.Add(new(userName, userName, AccountKind.Atlassian) { Email = Credentials.AddressOf(userName), IsAdmin = true });
        }
    }

    public int Tickets => _site.Issues.Count;

    public IStoryRegister Register() => new StoryRegister(_site);

    public IVendorApi Open(ApiSurroundings around) => new JiraApi(_site, around);

    public void Take(RowWrite write) => _writes.Take(write);

    public SpokenComment? CommentIn(RowWrite write) =>
        write.Table == "comment" && write.Values["public"] == "true"
            ? new(write.Id, _site.Accounts.Find(write.Values["author"])!.Name, write.Values["issue"], write.Values["body"])
            : null;

    public string NumberOf(string ticketId) =>
        _site.Find(ticketId)?.Key ?? _site.Deleted.Find(deleted => $"{deleted.Id}" == ticketId).Key ?? "";

    public IEnumerable<TicketTruth> Truths()
    {
        var mailed = _site["mail"].Rows.CountBy(mail => mail.Value["issue"]).ToDictionary();
        return _site.Issues
            .Select(issue => new TicketTruth($"{issue.Id}", issue.Key, issue.Status.Name, issue.Updated)
            {
                Written = Written(issue),
                Mailed = mailed.GetValueOrDefault($"{issue.Id}"),
            })
            .Concat(_site.Deleted.Select(deleted => new TicketTruth($"{deleted.Id}", deleted.Key, "", deleted.At) { IsDeleted = true }));
    }

    public IEnumerable<LivedTicket> Lives() => _site.Issues.Where(issue => issue.RequestType is not null).Select(issue => new LivedTicket
    {
        Id = $"{issue.Id}",
        Number = issue.Key,
        // A data center knows no account ids.
        Caller = _isCloud ? issue.Reporter.Id : issue.Reporter.Key,
        Category = issue.RequestType!.Name,
        Language = issue.Reporter.Language,
        OpenedAt = issue.Created,
        ResolvedAt = issue.ResolvedAt,
        Reassignments = issue.Histories.Count(history => history.Items.Any(item => item is { FieldId: "assignee", From: not null })),
        HeardAt = [.. issue.Comments.Where(said => said.IsPublic && said.Author != issue.Reporter && said.Author.Name != DeskUsers.Integration).Select(said => said.At)],
    });

    private Dictionary<string, string> Written(Issue issue)
    {
        var written = new Dictionary<string, string>();
        foreach (var (fieldId, value) in issue.Values)
        {
            // A value may be older than the wish that its field be missing.
            if (_site.Fields.Find(fieldId) is { } field && field.Name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                written[field.Name[Prefix.Length..]] = field.Type.Kind == FieldKind.Select ? field.Options.First(option => option.Id == value).Value : value;
            }
        }

        return written;
    }
}
