using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Tickets and what hangs on them, as the wire shows them.</summary>
internal sealed class TicketView(Account account, Func<string> address)
{
    private const long Brand = 360_000_000_002;
    private const long CustomStatus = 360_000_000_003;

    /// <summary>A ticket; a deleted one is scrubbed.</summary>
    public Dictionary<string, object?> Show(Ticket ticket, bool withMetrics = false)
    {
        var deleted = ticket.Status == "deleted";
        var values = deleted ? [] : account.CustomFields.Select(field => new { id = field.Id, value = field.Type == "checkbox" ? ticket.Values.GetValueOrDefault(field.Id) == "true" : (object?)ticket.Values.GetValueOrDefault(field.Id) }).ToList();
        var shown = new Dictionary<string, object?>
        {
            ["url"] = $"{address()}/api/v2/tickets/{ticket.Id}.json",
            ["id"] = ticket.Id,
            ["external_id"] = deleted ? null : ticket.ExternalId,
            ["via"] = new { channel = ticket.Channel, source = new { from = new { }, to = new { }, rel = ticket.FollowsUp is null ? null : "follow_up" } },
            ["created_at"] = Stamp.Write(ticket.CreatedAt),
            ["updated_at"] = Stamp.Write(ticket.UpdatedAt),
            ["generated_timestamp"] = ticket.Generated,
            ["type"] = ticket.Type,
            ["subject"] = deleted ? "SCRUBBED" : ticket.Subject,
            ["raw_subject"] = deleted ? "SCRUBBED" : ticket.Subject,
            ["description"] = deleted ? "SCRUBBED" : ticket.Description,
            ["priority"] = ticket.Priority,
            ["status"] = ticket.Status,
            ["recipient"] = null,
            ["requester_id"] = ticket.RequesterId,
            ["submitter_id"] = ticket.SubmitterId,
            ["assignee_id"] = ticket.AssigneeId,
            ["organization_id"] = ticket.OrganizationId,
            ["group_id"] = ticket.GroupId,
            ["collaborator_ids"] = Array.Empty<long>(),
            ["follower_ids"] = Array.Empty<long>(),
            ["email_cc_ids"] = Array.Empty<long>(),
            ["forum_topic_id"] = null,
            ["problem_id"] = ticket.ProblemId,
            ["has_incidents"] = ticket.HasIncidents,
            ["is_public"] = ticket.IsPublic,
            ["due_at"] = Stamp.Write(ticket.DueAt),
            ["tags"] = deleted ? [] : ticket.Tags,
            ["custom_fields"] = values,
            ["satisfaction_rating"] = deleted ? null : Rating(ticket),
            ["sharing_agreement_ids"] = Array.Empty<long>(),
            ["custom_status_id"] = CustomStatus,
            ["fields"] = values,
            ["followup_ids"] = ticket.FollowedBy,
            ["ticket_form_id"] = account.Forms.Keys.First(),
            ["brand_id"] = Brand,
            ["allow_channelback"] = false,
            ["allow_attachments"] = true,
            ["from_messaging_channel"] = ticket.Channel == "native_messaging",
        };
        if (ticket.FollowsUp is { } source)
        {
            shown["via_followup_source_id"] = source;
        }

        if (withMetrics)
        {
            shown["metric_set"] = deleted ? null : Metrics(ticket);
        }

        return shown;
    }

    public object Metrics(Ticket ticket)
    {
        var metrics = ticket.Metrics;
        return new
        {
            url = $"{address()}/api/v2/ticket_metrics/{MetricSetId(ticket)}.json",
            id = MetricSetId(ticket),
            ticket_id = ticket.Id,
            created_at = Stamp.Write(ticket.CreatedAt),
            updated_at = Stamp.Write(ticket.UpdatedAt),
            group_stations = metrics.GroupStations,
            assignee_stations = metrics.AssigneeStations,
            reopens = metrics.Reopens,
            replies = metrics.Replies,
            assignee_updated_at = Stamp.Write(metrics.AssigneeUpdatedAt),
            requester_updated_at = Stamp.Write(metrics.RequesterUpdatedAt),
            status_updated_at = Stamp.Write(metrics.StatusUpdatedAt ?? ticket.CreatedAt),
            initially_assigned_at = Stamp.Write(metrics.InitiallyAssignedAt),
            assigned_at = Stamp.Write(metrics.AssignedAt),
            solved_at = Stamp.Write(metrics.SolvedAt),
            latest_comment_added_at = Stamp.Write(metrics.LatestCommentAt),
            reply_time_in_minutes = Minutes(metrics.FirstReplyAt - ticket.CreatedAt),
            reply_time_in_seconds = new { calendar = (long?)(metrics.FirstReplyAt - ticket.CreatedAt)?.TotalSeconds },
            first_resolution_time_in_minutes = Minutes(metrics.FirstSolvedAt - ticket.CreatedAt),
            full_resolution_time_in_minutes = Minutes(metrics.SolvedAt - ticket.CreatedAt),
            agent_wait_time_in_minutes = Minutes(null),
            requester_wait_time_in_minutes = Minutes(metrics.SolvedAt - ticket.CreatedAt),
            on_hold_time_in_minutes = Minutes(TimeSpan.Zero),
            custom_status_updated_at = Stamp.Write(metrics.StatusUpdatedAt ?? ticket.CreatedAt),
        };
    }

    private static long MetricSetId(Ticket ticket) => 350_000_000_000 + ticket.Id;

    // The simulated account has no schedule: business minutes are calendar minutes.
    private static object Minutes(TimeSpan? span) => new { calendar = (long?)span?.TotalMinutes, business = (long?)span?.TotalMinutes };

    private object Rating(Ticket ticket) =>
        account.Ratings.TryGetValue(ticket.Id, out var rating)
            ? new { score = rating.IsGood ? "good" : "bad", id = rating.Id, comment = rating.Comment.Length > 0 ? rating.Comment : null }
            : new { score = ticket.IsRatingOffered ? "offered" : "unoffered" };
}
