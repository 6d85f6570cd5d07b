using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Cuts lists into pages: the platform counts them all, the service desk only says whether there is more.</summary>
internal static class PageOf
{
    private const int UsualPage = 50;

    public static Reply Platform<T>(JiraCall call, IReadOnlyList<T> all, Func<T, object?> show, int usual = UsualPage, int most = 100)
    {
        var start = call.Request.Number("startAt", 0);
        var size = Math.Min(call.Request.Number("maxResults", usual), most);
        var isLast = start + size >= all.Count;
        var page = new Dictionary<string, object?>
        {
            ["self"] = $"{call.Desk.Address}{call.Request.Path}?startAt={start}&maxResults={size}",
            ["maxResults"] = size,
            ["startAt"] = start,
            ["total"] = all.Count,
            ["isLast"] = isLast,
            ["values"] = all.Skip(start).Take(size).Select(show),
        };
        if (!isLast)
        {
            page["nextPage"] = $"{call.Desk.Address}{call.Request.Path}?startAt={start + size}&maxResults={size}";
        }

        return Reply.Of(200, page);
    }

    public static Reply ServiceDesk<T>(JiraCall call, IReadOnlyList<T> all, Func<T, object?> show) => Reply.Of(200, ServiceDeskPage(call, call.Request.Path, all, show));

    /// <summary>A page of the service desk, also within another answer.</summary>
    public static object ServiceDeskPage<T>(JiraCall call, string path, IReadOnlyList<T> all, Func<T, object?> show)
    {
        var start = call.Request.Number("start", 0);
        var limit = Math.Clamp(call.Request.Number("limit", UsualPage), 1, 100);
        var page = all.Skip(start).Take(limit).Select(show).ToList();
        var isLast = start + page.Count >= all.Count;
        var links = new Dictionary<string, string>
        {
            ["self"] = $"{call.Desk.Address}{path}?start={start}&limit={limit}",
            ["base"] = call.Root,
            ["context"] = "",
        };
        if (!isLast)
        {
            links["next"] = $"{call.Desk.Address}{path}?start={start + limit}&limit={limit}";
        }

        return new { _expands = Array.Empty<string>(), size = page.Count, start, limit, isLastPage = isLast, _links = links, values = page };
    }
}
