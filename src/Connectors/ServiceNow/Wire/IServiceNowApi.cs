namespace CxKit.Connectors.ServiceNow;

/// <summary>The calls of the REST interface that CxKit makes.</summary>
[AllowAnyStatusCode]
internal interface IServiceNowApi
{
    // Version 2, because version 1 answers 404 where there is no row.
    [Get("/api/now/v2/table/{table}")]
    Task<HttpResponseMessage> ReadAsync(
        [Path] string table,
        [Wire("sysparm_query")] string query,
        [Wire("sysparm_fields")] string fields,
        [Wire("sysparm_limit")] int limit,
        [Wire("sysparm_offset")] int? offset,
        [Wire("sysparm_display_value")] string displayValue,
        [Wire("sysparm_exclude_reference_link")] string excludeReferenceLink,
        [Wire("sysparm_no_count")] string noCount,
        [Wire("sysparm_suppress_pagination_header")] string suppressPaginationHeader,
        CancellationToken cancellationToken);

    [Post("/api/now/v2/table/{table}")]
    Task<HttpResponseMessage> CreateAsync(
        [Path] string table, [Wire("sysparm_fields")] string fields, [Body] HttpContent values, CancellationToken cancellationToken);

    [Post("/api/now/v1/batch")]
    Task<HttpResponseMessage> BatchAsync([Body] HttpContent requests, CancellationToken cancellationToken);

    [Post("/api/now/v1/email")]
    Task<HttpResponseMessage> MailAsync([Body] HttpContent mail, CancellationToken cancellationToken);
}
