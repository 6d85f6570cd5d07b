using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>The names that come with every ticket, person and metric set, so that none is made anew for each.</summary>
internal static class TicketNames
{
    private const string All = """
        tickets users groups organizations metric_sets after_cursor after_url before_cursor before_url end_of_stream count next_page previous_page
        url id external_id via created_at updated_at generated_timestamp type subject raw_subject description priority status recipient requester_id
        submitter_id assignee_id organization_id group_id collaborator_ids follower_ids email_cc_ids forum_topic_id problem_id has_incidents is_public
        due_at tags custom_fields fields value satisfaction_rating score comment reason reason_id sharing_agreement_ids custom_status_id followup_ids
        via_followup_source_id ticket_form_id brand_id allow_channelback allow_attachments from_messaging_channel encoded_id support_type
        channel source from to rel ticket_id address name
        metric_set group_stations assignee_stations reopens replies assignee_updated_at requester_updated_at status_updated_at
        initially_assigned_at assigned_at solved_at latest_comment_added_at custom_status_updated_at reply_time_in_minutes reply_time_in_seconds
        first_resolution_time_in_minutes full_resolution_time_in_minutes agent_wait_time_in_minutes requester_wait_time_in_minutes
        on_hold_time_in_minutes calendar business
        email time_zone iana_time_zone phone shared_phone_number photo locale_id locale role verified alias active shared shared_agent last_login_at
        two_factor_auth_enabled signature details notes role_type custom_role_id moderator ticket_restriction only_private_comments restricted_agent
        suspended default_group_id report_csv user_fields default deleted domain_names organization_fields shared_tickets shared_comments
        """;

    public static JsonNameTable Table { get; } = Tabled();

    private static DefaultJsonNameTable Tabled()
    {
        var names = new DefaultJsonNameTable();
        foreach (var name in All.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) names.Add(name);
        return names;
    }
}
