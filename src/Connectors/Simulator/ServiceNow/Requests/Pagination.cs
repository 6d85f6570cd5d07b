using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The headers that lead through a list.</summary>
internal static class Pagination
{
    public static IEnumerable<(string Name, string Value)> Headers(ApiRequest request, string address, int offset, int limit, int total)
    {
        var counted = !request.Says("sysparm_no_count");
        if (counted)
        {
            yield return ("X-Total-Count", $"{total}");
        }

        if (request.Says("sysparm_suppress_pagination_header") || limit == 0)
        {
            yield break;
        }

        List<string> links = [Link("first", 0)];
        if (offset > 0)
        {
            links.Add(Link("prev", Math.Max(0, offset - limit)));
        }

        if (offset + (long)limit < total)
        {
            links.Add(Link("next", offset + limit));
        }

        if (counted)
        {
            links.Add(Link("last", Math.Max(0, total - 1) / limit * limit));
        }

        yield return ("Link", string.Join(',', links));

        string Link(string relation, int at) => $"<{address}{request.With("sysparm_offset", $"{at}")}>;rel=\"{relation}\"";
    }
}
