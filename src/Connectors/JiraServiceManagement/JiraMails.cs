using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Posts invitations as e-mails of Jira to the reporter of the issue, who must be able to see issues: customers who know the portal alone get none.</summary>
internal sealed class JiraMails(JiraCalls calls, Site site, JiraInvitations marks, WriteFields writeFields) : IInvitationPoster
{
    private const int TooManyRequests = 429;

    private static readonly CallTerms _once = CallTerms.Once with { Answers = [JiraCalls.NoContent, 400, 403, 404, TooManyRequests] };
    private static readonly IssueFields _reporter = IssueFields.Only(new FieldCatalogue([]), "reporter");

    private readonly SingleEdit _edit = new(calls, site);

    public int BatchSize => marks.BatchSize;

    public TimeSpan SettleAfter => marks.SettleAfter;

    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invitations.Count, BatchSize);
        if (invitations.Count == 0) return [];
        var ids = invitations.Select(i => TicketIds.Checked(i.TicketId)).ToList();
        var mark = await writeFields.OfInvitationsAsync(cancellationToken);
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var version = await site.VersionAsync(cancellationToken);
        var unreached = isCloud ? await OfThePortalAloneAsync(ids, cancellationToken) : [];
        var sent = await new MailedInvitations(MarkAsync, MailAsync).PostAsync([.. invitations.Where(i => !unreached.Contains(i.TicketId))], cancellationToken);
        var outcomes = sent.ToDictionary(o => o.TicketId, StringComparer.Ordinal);
        return [.. ids.Select(id => outcomes.GetValueOrDefault(id) ?? new ItemOutcome(id, ItemResult.Refused,
            $"The customer knows the portal alone, where Jira's e-mails of issues do not reach. Set {calls.Settings}:Invite to Comment."))];

        async Task<ItemOutcome> MarkAsync(string ticketId, string? text, CancellationToken token)
        {
            var edit = new JsonBody(json => json.Nest("fields", fields =>
            {
                fields.WritePropertyName(mark.Field.Id);
                FieldValues.Write(fields, mark.Form, text, isCloud);
            }));
            return (await _edit.SetAsync(ticketId, edit, token)).OutcomeFor(ticketId, [mark], calls.Settings);
        }

        Task<ItemOutcome> MailAsync(InvitationPost invitation, CancellationToken token)
        {
            var body = new JsonBody(json =>
            {
                json.Property("subject", invitation.Subject);
                json.Property("textBody", invitation.Text);
                json.Property("htmlBody", MailBody.HtmlOf(invitation.Text));
                json.Nest("to", to => to.Property("reporter", true));
            });
            return calls.AskAsync(
                body.SentBy((content, t) => calls.Api.NotifyAsync(version, invitation.TicketId, content, t)),
                (response, _) => Task.FromResult(OutcomeOf(invitation.TicketId, (int)response.StatusCode)),
                _once,
                token);
        }
    }

    public Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        marks.ReadMarksAsync(ticketIds, cancellationToken);

    private async Task<HashSet<string>> OfThePortalAloneAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var issues = await new IssueIntake(calls, isCloud: true).ReadAsync(ids, _reporter, cancellationToken);
        return issues.Where(i => i.Reporter is { IsCustomer: true }).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static ItemOutcome OutcomeOf(string ticketId, int status) => status switch
    {
        >= 200 and < 300 => new(ticketId, ItemResult.Done),
        400 => new(ticketId, ItemResult.Refused, "400: Jira does not mail the reporter: there is none, or it is the integration user itself."),
        403 => new(ticketId, ItemResult.Refused, "403: Jira sends no e-mail: an administrator has to switch outgoing mail on."),
        404 => new(ticketId, ItemResult.Refused, "404: the ticket is not there, or the integration user may not see it."),
        TooManyRequests => new(ticketId, ItemResult.TryLater, "429: Jira is asked too much."),
        _ => new(ticketId, ItemResult.Refused, $"{status}: Jira does not take the e-mail."),
    };
}
