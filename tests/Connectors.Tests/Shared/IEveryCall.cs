namespace CxKit.Connectors.Tests.Shared;

/// <summary>Every kind of call that the connectors' interfaces may declare.</summary>
[AllowAnyStatusCode]
internal interface IEveryCall
{
    [Get("/plain")]
    Task<HttpResponseMessage> PlainAsync(CancellationToken cancellationToken);

    [Get("/rows/{table}/of/{id}")]
    Task<HttpResponseMessage> PathAsync([Path] string table, [Path] string id, CancellationToken cancellationToken);

    [Get("/rows")]
    Task<HttpResponseMessage> QueryAsync([Wire("query")] string? query, [Wire("page[size]")] string? size, CancellationToken cancellationToken);

    [Get("/rows")]
    Task<HttpResponseMessage> RolesAsync([Wire("role[]")] string role, [Wire("role[]")] string otherRole, CancellationToken cancellationToken);

    [Get("/counts")]
    Task<HttpResponseMessage> NumbersAsync([Wire("limit")] int limit, [Wire("from")] long? from, CancellationToken cancellationToken);

    [Get("/marked")]
    Task<HttpResponseMessage> MarkedAsync([Header("X-Mark")] string? mark, CancellationToken cancellationToken);

    [Post("/rows")]
    Task<HttpResponseMessage> PostAsync([Header("X-Mark")] string? mark, [Body] HttpContent row, CancellationToken cancellationToken);

    [Put("/rows/{id}")]
    Task<HttpResponseMessage> PutAsync([Path] string id, [Wire("notify")] string? notify, [Body] HttpContent row, CancellationToken cancellationToken);

    [Patch("/rows/{id}")]
    Task<HttpResponseMessage> PatchAsync([Path] string id, [Body] HttpContent row, CancellationToken cancellationToken);

    [Post("/rows/{id}/close")]
    Task<HttpResponseMessage> BodilessAsync([Path] string id, CancellationToken cancellationToken);

    [Post("/rows/{id}/close")]
    Task<HttpResponseMessage> BodilessMarkedAsync([Path] string id, [Header("X-Mark")] string? mark, CancellationToken cancellationToken);

    [Delete("/rows/{id}")]
    Task<HttpResponseMessage> DeleteAsync([Path] string id, CancellationToken cancellationToken);
}
