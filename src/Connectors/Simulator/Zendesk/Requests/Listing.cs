using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Pages of plain lists: by cursor where <c>page[size]</c> is asked, else by number down to the ten-thousandth row.</summary>
internal sealed class Listing(Func<string> address)
{
    private const int MostRows = 100;
    private const int Deepest = 10_000;

    /// <summary>A page of rows in the order of their keys.</summary>
    /// <exception cref="RefusedException">The page lies too deep.</exception>
    public Reply Page<T>(ApiRequest request, string name, IEnumerable<(string Key, T Row)> rows, Func<T, object?> show)
    {
        var all = rows.ToList();
        var size = Math.Clamp(request.Number("page[size]", request.Number("per_page", MostRows)), 1, MostRows);
        var answer = new Dictionary<string, object?>();
        if (request["page[size]"] is null && request["page[after]"] is null)
        {
            var page = Math.Max(1, request.Number("page", 1));
            if ((page - 1) * size >= Deepest)
            {
                throw new RefusedException(Errors.TooDeep);
            }

            answer[name] = all.Skip((page - 1) * size).Take(size).Select(row => show(row.Row)).ToList();
            answer["count"] = all.Count;
            answer["next_page"] = page * size < all.Count ? At(request, "page", $"{page + 1}") : null;
            answer["previous_page"] = page > 1 ? At(request, "page", $"{page - 1}") : null;
            return Reply.Of(200, answer);
        }

        var after = Cursors.Read(request["page[after]"]);
        var from = after is null ? 0 : all.FindIndex(row => row.Key == after) + 1;
        var shown = all.Skip(from).Take(size).ToList();
        var hasMore = from + shown.Count < all.Count;
        answer[name] = shown.Select(row => show(row.Row)).ToList();

        // The cursors are there on the last page too: only has_more tells that it is the last.
        var last = shown.Count > 0 ? Cursors.Write(shown[^1].Key) : request["page[after]"];
        answer["meta"] = new { has_more = hasMore, after_cursor = last, before_cursor = shown.Count > 0 ? Cursors.Write(shown[0].Key) : null };
        answer["links"] = new { next = last is null ? null : At(request, "page[after]", last), prev = (string?)null };
        return Reply.Of(200, answer);
    }

    public string At(ApiRequest request, string parameter, string value) => address() + request.With(parameter, value);
}
