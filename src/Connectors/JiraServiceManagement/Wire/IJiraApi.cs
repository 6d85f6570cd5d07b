namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The calls of the REST interface that CxKit makes; version 3 is that of Cloud, version 2 is understood by both.</summary>
[AllowAnyStatusCode]
internal interface IJiraApi
{
    [Get("/rest/api/2/serverInfo")]
    Task<HttpResponseMessage> ReadServerInfoAsync(CancellationToken cancellationToken);

    [Get("/rest/api/{version}/myself")]
    Task<HttpResponseMessage> ReadMyselfAsync([Path] string version, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/mypermissions")]
    Task<HttpResponseMessage> ReadPermissionsAsync(
        [Path] string version, [Wire("projectKey")] string projectKey, [Wire("permissions")] string permissions, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/status")]
    Task<HttpResponseMessage> ReadStatusesAsync([Path] string version, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/field")]
    Task<HttpResponseMessage> ReadFieldsAsync([Path] string version, CancellationToken cancellationToken);

    [Post("/rest/api/3/search/jql")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent search, CancellationToken cancellationToken);

    [Get("/rest/api/2/search")]
    Task<HttpResponseMessage> SearchFromAsync(
        [Wire("jql")] string jql,
        [Wire("startAt")] int startAt,
        [Wire("maxResults")] int maxResults,
        [Wire("fields")] string fields,
        [Wire("expand")] string? expand,
        CancellationToken cancellationToken);

    [Post("/rest/api/3/changelog/bulkfetch")]
    Task<HttpResponseMessage> ReadChangesAsync([Body] HttpContent issues, CancellationToken cancellationToken);

    [Post("/rest/api/3/issue/bulkfetch")]
    Task<HttpResponseMessage> ReadIssuesAsync([Body] HttpContent issues, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/issue/{id}")]
    Task<HttpResponseMessage> ReadIssueAsync(
        [Path] string version, [Path] string id, [Wire("fields")] string fields, [Wire("expand")] string? expand, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/issue/{id}/comment")]
    Task<HttpResponseMessage> ReadCommentsAsync(
        [Path] string version,
        [Path] string id,
        [Wire("startAt")] int startAt,
        [Wire("maxResults")] int maxResults,
        [Wire("orderBy")] string orderBy,
        CancellationToken cancellationToken);

    [Get("/rest/servicedeskapi/request/{id}/feedback")]
    Task<HttpResponseMessage> ReadFeedbackAsync([Path] string id, [Header("X-ExperimentalApi")] string experimental, CancellationToken cancellationToken);

    [Put("/rest/api/{version}/issue/{id}")]
    Task<HttpResponseMessage> EditAsync(
        [Path] string version, [Path] string id, [Wire("notifyUsers")] string? notifyUsers, [Body] HttpContent edit, CancellationToken cancellationToken);

    [Post("/rest/api/{version}/issue/{id}/notify")]
    Task<HttpResponseMessage> NotifyAsync([Path] string version, [Path] string id, [Body] HttpContent mail, CancellationToken cancellationToken);

    [Post("/rest/api/3/bulk/issues/fields")]
    Task<HttpResponseMessage> EditManyAsync([Body] HttpContent edit, CancellationToken cancellationToken);

    [Get("/rest/api/3/bulk/queue/{task}")]
    Task<HttpResponseMessage> ReadTaskAsync([Path] string task, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/issue/{id}/editmeta")]
    Task<HttpResponseMessage> ReadEditScreenAsync([Path] string version, [Path] string id, CancellationToken cancellationToken);

    [Post("/rest/api/{version}/issue")]
    Task<HttpResponseMessage> CreateAsync([Path] string version, [Body] HttpContent issue, CancellationToken cancellationToken);

    [Post("/rest/api/{version}/issueLink")]
    Task<HttpResponseMessage> LinkAsync([Path] string version, [Body] HttpContent link, CancellationToken cancellationToken);
}
