namespace CxKit.Connectors.Zendesk;

/// <summary>The calls of the Support API that CxKit makes.</summary>
[AllowAnyStatusCode]
internal interface IZendeskApi
{
    [Get("/api/v2/incremental/tickets/cursor")]
    Task<HttpResponseMessage> ExportTicketsAsync(
        [Wire("start_time")] long? startTime,
        [Wire("cursor")] string? cursor,
        [Wire("per_page")] int perPage,
        [Wire("include")] string include,
        [Wire("support_type_scope")] string supportTypeScope,
        [Wire("exclude_deleted")] string excludeDeleted,
        CancellationToken cancellationToken);

    [Get("/api/v2/incremental/ticket_events")]
    Task<HttpResponseMessage> ExportEventsAsync(
        [Wire("start_time")] long startTime, [Wire("per_page")] int? perPage, [Wire("include")] string include, CancellationToken cancellationToken);

    [Get("/api/v2/incremental/ticket_metric_events")]
    Task<HttpResponseMessage> ExportMetricEventsAsync([Wire("start_time")] long startTime, [Wire("per_page")] int? perPage, CancellationToken cancellationToken);

    [Get("/api/v2/tickets/show_many")]
    Task<HttpResponseMessage> ShowTicketsAsync([Wire("ids")] string ids, [Wire("include")] string? include, CancellationToken cancellationToken);

    [Get("/api/v2/tickets")]
    Task<HttpResponseMessage> ListTicketsAsync([Wire("external_id")] string externalId, CancellationToken cancellationToken);

    [Get("/api/v2/tickets/{id}/audits")]
    Task<HttpResponseMessage> ListAuditsAsync([Path] string id, [Wire("page[size]")] int size, [Wire("page[after]")] string? after, CancellationToken cancellationToken);

    [Post("/api/v2/tickets")]
    Task<HttpResponseMessage> CreateTicketAsync([Header("Idempotency-Key")] string key, [Body] HttpContent ticket, CancellationToken cancellationToken);

    [Put("/api/v2/tickets/update_many")]
    Task<HttpResponseMessage> UpdateTicketsAsync([Body] HttpContent tickets, CancellationToken cancellationToken);

    [Get("/api/v2/job_statuses/show_many")]
    Task<HttpResponseMessage> ShowJobsAsync([Wire("ids")] string ids, CancellationToken cancellationToken);

    [Get("/api/v2/users/me")]
    Task<HttpResponseMessage> ShowMeAsync(CancellationToken cancellationToken);

    [Get("/api/v2/users")]
    Task<HttpResponseMessage> ListUsersAsync(
        [Wire("role[]")] string role, [Wire("role[]")] string otherRole, [Wire("page[size]")] int size, [Wire("page[after]")] string? after, CancellationToken cancellationToken);

    [Get("/api/v2/ticket_fields")]
    Task<HttpResponseMessage> ListFieldsAsync(CancellationToken cancellationToken);

    [Post("/api/v2/ticket_fields")]
    Task<HttpResponseMessage> CreateFieldAsync([Body] HttpContent field, CancellationToken cancellationToken);

    [Get("/api/v2/ticket_forms")]
    Task<HttpResponseMessage> ListFormsAsync(CancellationToken cancellationToken);

    [Put("/api/v2/ticket_forms/{id}")]
    Task<HttpResponseMessage> UpdateFormAsync([Path] string id, [Body] HttpContent form, CancellationToken cancellationToken);

    [Get("/api/v2/satisfaction_ratings")]
    Task<HttpResponseMessage> ListRatingsAsync(
        [Wire("score")] string score, [Wire("start_time")] long startTime, [Wire("page[size]")] int size, [Wire("page[after]")] string? after, CancellationToken cancellationToken);

    [Get("/api/v2/guide/survey_responses")]
    Task<HttpResponseMessage> ListSurveyResponsesAsync(
        [Wire("filter[created_at_start]")] long createdAtStart, [Wire("page[size]")] int size, [Wire("page[after]")] string? after, CancellationToken cancellationToken);

    [Get("/api/v2/webhooks")]
    Task<HttpResponseMessage> ListWebhooksAsync([Wire("page[size]")] int size, [Wire("page[after]")] string? after, CancellationToken cancellationToken);

    [Post("/api/v2/webhooks")]
    Task<HttpResponseMessage> CreateWebhookAsync([Body] HttpContent webhook, CancellationToken cancellationToken);

    [Get("/api/v2/webhooks/{id}/signing_secret")]
    Task<HttpResponseMessage> ShowSigningSecretAsync([Path] string id, CancellationToken cancellationToken);
}
