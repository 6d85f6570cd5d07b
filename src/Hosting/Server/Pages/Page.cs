using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CxKit.Server.Pages;

/// <summary>A component as the whole answer to a request.</summary>
internal static class Page
{
    internal static IResult Of<TComponent>(Visit visit, int status, params (string Name, object Value)[] content)
        where TComponent : IComponent =>
        new RazorComponentResult<TComponent>(content.Append((nameof(Visit), visit)).ToDictionary(c => c.Item1, object? (c) => c.Item2))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
