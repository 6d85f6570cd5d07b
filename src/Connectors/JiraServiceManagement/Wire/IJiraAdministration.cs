namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The calls that an administrator may make.</summary>
[AllowAnyStatusCode]
internal interface IJiraAdministration
{
    [Post("/rest/api/{version}/field")]
    Task<HttpResponseMessage> CreateFieldAsync([Path] string version, [Body] HttpContent field, CancellationToken cancellationToken);

    [Get("/rest/api/3/field/{field}/contexts")]
    Task<HttpResponseMessage> ReadContextsAsync([Path] string field, CancellationToken cancellationToken);

    [Get("/rest/api/3/field/{field}/context/{context}/option")]
    Task<HttpResponseMessage> ReadOptionsAsync([Path] string field, [Path] string context, CancellationToken cancellationToken);

    [Post("/rest/api/3/field/{field}/context/{context}/option")]
    Task<HttpResponseMessage> CreateOptionsAsync([Path] string field, [Path] string context, [Body] HttpContent options, CancellationToken cancellationToken);

    [Get("/rest/api/3/screens")]
    Task<HttpResponseMessage> ReadScreensAsync([Wire("startAt")] int startAt, [Wire("maxResults")] int maxResults, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/screens/{screen}/tabs")]
    Task<HttpResponseMessage> ReadTabsAsync([Path] string version, [Path] string screen, CancellationToken cancellationToken);

    [Get("/rest/api/{version}/screens/{screen}/tabs/{tab}/fields")]
    Task<HttpResponseMessage> ReadTabFieldsAsync([Path] string version, [Path] string screen, [Path] string tab, CancellationToken cancellationToken);

    [Post("/rest/api/{version}/screens/{screen}/tabs/{tab}/fields")]
    Task<HttpResponseMessage> AddToTabAsync([Path] string version, [Path] string screen, [Path] string tab, [Body] HttpContent field, CancellationToken cancellationToken);

    [Get("/rest/webhooks/1.0/webhook")]
    Task<HttpResponseMessage> ReadWebhooksAsync(CancellationToken cancellationToken);

    [Post("/rest/webhooks/1.0/webhook")]
    Task<HttpResponseMessage> CreateWebhookAsync([Body] HttpContent webhook, CancellationToken cancellationToken);
}
