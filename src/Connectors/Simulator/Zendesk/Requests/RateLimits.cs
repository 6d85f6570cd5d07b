using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>How much may be asked in a minute: told in the headers of every answer, and kept to where the account is told to.</summary>
internal sealed class RateLimits(bool areKept, TimeProvider wall)
{
    private const int All = 700;

    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Since, int Used)> _used = [];

    /// <summary>Counts a request, and lets it be answered where there is room.</summary>
    public Reply Answer(ApiRequest request, Route? route, Func<Reply> answer)
    {
        var general = Use("all", All);
        var special = Special(request, route) is var (name, total) ? (Name: name, Use: Use(name, total)) : (((string Name, Usage Use)?)null);
        var exceeded = general.IsExceeded ? general : special?.Use is { IsExceeded: true } used ? used : null;
        var reply = areKept && exceeded is not null ? Refusal(exceeded.Resets) : answer();
        return reply with { Headers = [.. reply.Headers, .. Headers(general, special)] };
    }

    public static Reply Refusal(int resets) => Errors.Plain(429, "APIRateLimitExceeded", "Number of allowed API requests per minute exceeded") with
    {
        Headers = [("Retry-After", $"{resets}")],
    };

    private static (string Name, int Total)? Special(ApiRequest request, Route? route) => route?.Name switch
    {
        { } name when name.StartsWith("incremental/", StringComparison.Ordinal) => ("incremental-exports", 10),
        "tickets" when request.Method == "PUT" => ("tickets-update", 100),
        "search/export" => ("search-export", 100),
        _ => null,
    };

    private static IEnumerable<(string Name, string Value)> Headers(Usage general, (string Name, Usage Use)? special)
    {
        yield return ("X-Rate-Limit", $"{general.Total}");
        yield return ("X-Rate-Limit-Remaining", $"{general.Remaining}");
        yield return ("ratelimit-limit", $"{general.Total}");
        yield return ("ratelimit-remaining", $"{general.Remaining}");
        yield return ("ratelimit-reset", $"{general.Resets}");
        if (special is var (name, use))
        {
            yield return ($"zendesk-ratelimit-{name}", $"total={use.Total}; remaining={use.Remaining}; resets={use.Resets}");
        }
    }

    private Usage Use(string name, int total)
    {
        var now = wall.GetUtcNow();
        var (since, used) = _used.TryGetValue(name, out var before) && now - before.Since < _window ? before : (now, 0);
        _used[name] = (since, used + 1);
        return new(total, used + 1, Math.Max(1, (int)Math.Ceiling((_window - (now - since)).TotalSeconds)));
    }

    private sealed record Usage(int Total, int Used, int Resets)
    {
        public bool IsExceeded => Used > Total;

        public int Remaining => Math.Max(0, Total - Used);
    }
}
