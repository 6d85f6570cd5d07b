using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CxKit.Server.Pages;

/// <summary>A component as the whole answer to a request.</summary>
/// <remarks>
/// Rendered by hand: the framework's own result brings antiforgery with it, and that writes keys into the home folder of whoever runs the
/// server. These pages have no cookie that anybody could forge a request with.
/// </remarks>
internal sealed class Page<TComponent>(Visit visit, int status, params (string Name, object Value)[] content) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = Encoding.UTF8.GetBytes(await renderer.Dispatcher.InvokeAsync(() => RenderAsync(renderer)));
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = html.Length;
        await httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> RenderAsync(HtmlRenderer renderer)
    {
        var parameters = content.Append((nameof(Visit), visit)).ToDictionary(c => c.Item1, object? (c) => c.Item2);
        return (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString();
    }
}
