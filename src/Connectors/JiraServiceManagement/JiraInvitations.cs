using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Posts invitations as public comments; the same edit writes the invitation's id into the field that the settings name.</summary>
internal sealed class JiraInvitations(JiraCalls calls, Site site, WriteFields writeFields) : IInvitationPoster
{
    private readonly SingleEdit _edit = new(calls, site);

    /// <summary>One edit each: more of them would only have more to be looked up when one fails.</summary>
    public int BatchSize => 20;

    /// <summary>Longer than Jira's gateway waits for an edit.</summary>
    public TimeSpan SettleAfter => TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<ItemOutcome>> PostAsync(IReadOnlyList<InvitationPost> invitations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(invitations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(invitations.Count, BatchSize);
        if (invitations.Count == 0) return [];
        foreach (var invitation in invitations) TicketIds.Checked(invitation.TicketId);
        var mark = await writeFields.OfInvitationsAsync(cancellationToken);
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var outcomes = new List<ItemOutcome>(invitations.Count);
        foreach (var invitation in invitations)
        {
            var answer = await _edit.MakeOnceAsync(invitation.TicketId, EditOf(invitation, mark, isCloud), cancellationToken);
            outcomes.Add(answer.OutcomeFor(invitation.TicketId, [mark], calls.Settings));
        }
        return outcomes;
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadMarksAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        var ids = ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).ToList();
        var mark = await writeFields.OfInvitationsAsync(cancellationToken);
        // By id and not by search, whose index may lag behind the edit.
        var issues = await new IssueIntake(calls, await site.IsCloudAsync(cancellationToken)).ReadAsync(ids, IssueFields.Raw(mark.Field.Id), cancellationToken);
        return issues.Select(i => (i.Id, Mark: TextOf(i.Mapped[mark.Field.Id]))).Where(m => m.Mark is not null)
            .ToDictionary(m => m.Id, m => m.Mark!, StringComparer.Ordinal);
    }

    private static JsonBody EditOf(InvitationPost invitation, WriteField mark, bool isCloud) => new(json =>
    {
        json.Nest("fields", fields =>
        {
            fields.WritePropertyName(mark.Field.Id);
            FieldValues.Write(fields, mark.Form, invitation.InvitationId, isCloud);
        });
        // On a service desk a comment without the property sd.public.comment is public.
        json.Nest("update", update => update.List("comment", [invitation.Text], text => json.Nest(change => change.Nest("add", comment =>
        {
            comment.WritePropertyName("body");
            FieldValues.Write(comment, FieldForm.Paragraph, text, isCloud);
        }))));
    });

    private static string? TextOf(JToken? value) => value switch
    {
        JValue { Value: string { Length: > 0 } text } => text,
        JObject document => string.Concat(document.SelectTokens("$..text").Select(t => (string?)t)) is { Length: > 0 } text ? text : null,
        _ => null,
    };
}
