using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Which events of the vendor's an audit is, and how each is told.</summary>
internal static class WebhookEvents
{
    private const string Prefix = "zen:event-type:ticket.";

    /// <summary>The events of one audit, each with its type, in their order.</summary>
    public static IEnumerable<(string Type, object Event)> Of(Account account, Audit audit)
    {
        var created = audit.Changes.Any(change => change.Kind == "Create");
        if (created)
        {
            yield return ($"{Prefix}created", new { meta = Sequence(audit, 0) });
        }

        for (var i = 0; i < audit.Changes.Count; i++)
        {
            var change = audit.Changes[i];
            if (change.Comment is { } comment)
            {
                yield return ($"{Prefix}comment_added", new
                {
                    comment = new { id = $"{change.Id}", body = comment.Body, is_public = comment.IsPublic, author = new { id = $"{comment.Author}" } },
                    meta = Sequence(audit, i + 1),
                });
            }
            else if (!created && Type(account, change) is { } type)
            {
                yield return (Prefix + type, new { current = Word(change, change.Value), previous = Word(change, change.Previous), meta = Sequence(audit, i + 1) });
            }
        }
    }

    /// <summary>The ticket as an event tells it: ids are texts, states are capitals.</summary>
    public static object Detail(Ticket ticket, Audit audit) => new
    {
        id = $"{ticket.Id}",
        actor_id = $"{audit.By}",
        assignee_id = Text(ticket.AssigneeId),
        brand_id = "1",
        created_at = Stamp.Write(ticket.CreatedAt),
        external_id = ticket.ExternalId,
        group_id = Text(ticket.GroupId),
        is_public = ticket.IsPublic,
        organization_id = Text(ticket.OrganizationId),
        priority = ticket.Priority?.ToUpperInvariant(),
        requester_id = $"{ticket.RequesterId}",
        status = ticket.Status.ToUpperInvariant(),
        subject = ticket.Subject,
        submitter_id = $"{ticket.SubmitterId}",
        tags = ticket.Tags,
        type = ticket.Type?.ToUpperInvariant(),
        updated_at = Stamp.Write(ticket.UpdatedAt),
        via = new { channel = ticket.Channel },
    };

    private static string? Type(Account account, Change change) => change.Field switch
    {
        "status" => change.Value == "deleted" ? "soft_deleted" : "status_changed",
        "assignee_id" => "agent_assignment_changed",
        "group_id" => "group_assignment_changed",
        "priority" => "priority_changed",
        "requester_id" => "requester_changed",
        "tags" => "tags_changed",
        { } field => long.TryParse(field, out var id) && account.Fields.ContainsKey(id) ? "custom_field_changed" : null,
        null => null,
    };

    private static string? Word(Change change, string? value) => change.Field is "status" or "priority" ? value?.ToUpperInvariant() : value;

    private static string? Text(long? id) => id is { } known ? $"{known}" : null;

    private static object Sequence(Audit audit, int position) => new { sequence = new { id = $"{audit.Id:X32}", position } };
}
