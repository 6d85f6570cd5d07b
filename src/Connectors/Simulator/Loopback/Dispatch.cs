using CxKit.Connectors.Simulator.Faults;
using Microsoft.AspNetCore.Http;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>Sends a reply, whole or as its fault has it.</summary>
internal static class Dispatch
{
    public static async Task SendAsync(HttpContext context, Delivery delivery, TimeProvider wall)
    {
        if (delivery.Reply is not { } reply)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        switch (delivery.Spoilt)
        {
            case { Kind: FaultKind.Slow } slow:
                await DribbleAsync(context.Response, reply.Body, slow, wall);
                break;
            case { Kind: FaultKind.Cut } cut:
                await CutAsync(context, reply.Body, cut);
                break;
            case null when reply.Body.Length == 0:
                // A status without a body must not even be given an empty one: the connection would end after it.
                break;
            default:
                await context.Response.Body.WriteAsync(reply.Body);
                break;
        }
    }

    private static async Task DribbleAsync(HttpResponse response, byte[] body, Fault slow, TimeProvider wall)
    {
        foreach (var chunk in body.Chunk(slow.Chunk))
        {
            await response.Body.WriteAsync(chunk);
            await response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(slow.Delay), wall, response.HttpContext.RequestAborted);
        }
    }

    private static async Task CutAsync(HttpContext context, byte[] body, Fault cut)
    {
        if (cut.Announced)
        {
            // What is announced is the length of the plain body, so that nothing may compress it.
            context.Response.Headers.ContentEncoding = "identity";
            context.Response.ContentLength = body.Length;
        }

        await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(cut.Bytes ?? (body.Length / 2), body.Length)));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
