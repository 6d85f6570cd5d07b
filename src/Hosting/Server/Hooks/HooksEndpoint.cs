using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CxKit.Server.Hooks;

/// <summary>
/// Where helpdesks tell of changes: a genuine webhook is a hint, queued durably before it is answered; the truth is read by the steps.
/// Its signature is the credential, so this path may be published through a proxy.
/// </summary>
internal static partial class HooksEndpoint
{
    private const int MostBytes = 1024 * 1024;

    internal static IEndpointRouteBuilder MapHooks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/hooks/{account}", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        return app;
    }

    private static async Task<IResult> TakeAsync(
        string account, HttpRequest request, AccountRegister accounts, Store store, TimeProvider clock, ILogger<Hook> logger)
    {
        if (!accounts.Names.Contains(account) || accounts.Open(account).Helpdesk.Webhooks is not { } webhooks) return TypedResults.NotFound();
        if (await ReadAsync(request) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);

        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var reading = webhooks.Read(new WebhookDelivery(headers, body), clock.GetUtcNow());
        if (reading.Refusal is { } refusal)
        {
            LogRefused(logger, account, refusal);
            return TypedResults.Unauthorized();
        }

        if (reading.TicketIds.Count > 0) await store.Hints.AddAsync(account, reading.TicketIds, clock.GetUtcNow());
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Account}: a webhook was refused. {Refusal}")]
    private static partial void LogRefused(ILogger logger, string account, string refusal);

    /// <summary>Under whose name refusals are logged.</summary>
    internal sealed class Hook;
}
