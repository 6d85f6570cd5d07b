using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>
/// Opens follow-ups as issues of the same project, for staff: a customer request would be mailed to the customer. The external id is a
/// label given with the issue itself, so that it is found again whatever becomes of the answer.
/// </summary>
internal sealed class JiraFollowUps(JiraCalls calls, Site site, JiraOptions options) : IFollowUpOpener
{
    private const int LongestSubject = 255;

    private static readonly IssueFields _labels = IssueFields.Only(new FieldCatalogue([]), "labels");
    private static readonly IssueFields _first = IssueFields.Only(new FieldCatalogue([]), "project", "issuetype", "issuelinks");

    /// <summary>What a new issue takes at most, in ordinary times, to be found by its label.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(5);

    public async Task<FollowUpTicket> OpenAsync(FollowUp followUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        var id = TicketIds.Checked(followUp.TicketId);
        if (followUp.ExternalId.Length == 0 || !followUp.ExternalId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':'))
            throw new ArgumentException("An external id consists of letters, digits, - and :.", nameof(followUp));
        var label = Ties.FollowUpLabel + followUp.ExternalId;
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var intake = new IssueIntake(calls, isCloud);
        var first = (await intake.ReadAsync([id], _first, cancellationToken)).SingleOrDefault()
            ?? throw new HelpdeskException($"{calls.Account}: the ticket that is to be followed up is not there, or not shown to the integration user.", isTransient: false);

        // What was tied to the first ticket is seen at once; an issue whose tie failed is found by its label, as soon as it is indexed.
        if (await FindTiedAsync(first, label, intake, cancellationToken) is { } tied) return new FollowUpTicket(tied.Id, tied.Key, WasThere: true);
        var (ticket, wasThere) = await FindAsync(label, isCloud, cancellationToken) is { } found
            ? (found, true)
            : (await CreateAsync(followUp, label, first, isCloud, cancellationToken), false);
        await TieAsync(first.Key, ticket.Key, cancellationToken);
        return new FollowUpTicket(ticket.Id, ticket.Key, wasThere);
    }

    private static async Task<Issue?> FindTiedAsync(Issue first, string label, IssueIntake intake, CancellationToken cancellationToken)
    {
        if (first.Links.Count == 0) return null;
        var tied = await intake.ReadAsync([.. first.Links.Select(l => l.Id).Distinct(StringComparer.Ordinal)], _labels, cancellationToken);
        return tied.FirstOrDefault(t => t.Labels.Contains(label, StringComparer.Ordinal));
    }

    private async Task<(string Id, string Key)?> FindAsync(string label, bool isCloud, CancellationToken cancellationToken)
    {
        var by = new WindowedBy(options.Projects, "updated", i => i.UpdatedAt, _labels);
        var page = await new IssueSearch(calls, isCloud, options.PageSize).ReadAsync(by.JqlWhere($"labels = \"{label}\""), null, _labels, cancellationToken);
        return page.Issues.FirstOrDefault(i => i.Labels.Contains(label, StringComparer.Ordinal)) is { } found ? (found.Id, found.Key) : null;
    }

    private async Task<(string Id, string Key)> CreateAsync(FollowUp followUp, string label, Issue first, bool isCloud, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json => json.Nest("fields", fields =>
        {
            fields.Nest("project", project => project.Property("key", first.ProjectKey));
            fields.Nest("issuetype", type => type.Property("name", options.FollowUpType ?? first.Type));
            fields.Property("summary", SubjectOf(followUp.Subject));
            fields.WritePropertyName("description");
            FieldValues.Write(fields, FieldForm.Paragraph, followUp.Text, isCloud);
            fields.List("labels", [label]);
        }));
        var version = await site.VersionAsync(cancellationToken);
        return await calls.AskAsync(
            body.SentBy((content, t) => calls.Api.CreateAsync(version, content, t)),
            async (response, t) => (int)response.StatusCode is 400 or 422
                ? throw NotTaken(await EditAnswer.ReadAsync(response, t))
                : await ReadCreatedAsync(response, t),
            CallTerms.Once with { Answers = [400, 422] },
            cancellationToken);
    }

    private async Task TieAsync(string first, string followUp, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.Nest("type", type => type.Property("name", "Relates"));
            json.Nest("inwardIssue", issue => issue.Property("key", first));
            json.Nest("outwardIssue", issue => issue.Property("key", followUp));
        });
        var version = await site.VersionAsync(cancellationToken);
        // The same tie made twice is one.
        await calls.AskAsync(
            body.SentBy((content, t) => calls.Api.LinkAsync(version, content, t)), (_, _) => Task.FromResult(true),
            CallTerms.Repeatable with { Answers = [200, 201, JiraCalls.NoContent] }, cancellationToken);
    }

    private static async Task<(string Id, string Key)> ReadCreatedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var json = await JsonAnswer.OpenAsync(response, PropertyNames.Known, cancellationToken);
        string? id = null, key = null;
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "id") id = await json.TextAsync(cancellationToken);
            else if (name == "key") key = await json.TextAsync(cancellationToken);
            else await json.SkipAsync(cancellationToken);
        }
        return id is not null && key is not null ? (id, key) : throw new JsonReaderException("An issue was created without an id or key.");
    }

    private HelpdeskException NotTaken(EditAnswer answer) => new(
        $"{calls.Account}: Jira does not accept the follow-up{(answer.Fields.Count == 0 ? "" : $" because of {string.Join(", ", answer.Fields)}")}. "
        + $"The issue type (FollowUpType, or that of the ticket) needs Labels and Description on its create screen and no other required field.",
        isTransient: false);

    private static string SubjectOf(string subject)
    {
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestSubject ? line : line[..LongestSubject];
    }
}
