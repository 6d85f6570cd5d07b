using System.Globalization;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>What the cloud lets through: so many requests of an endpoint in a second, and so many writes of one issue.</summary>
/// <remarks>The headers are always there; only where limits are wanted does anybody wait.</remarks>
internal sealed class RateLimits(bool holds, TimeProvider wall)
{
    private const int Window = 350;

    private static readonly (int Limit, TimeSpan Span)[] _perIssue = [(20, TimeSpan.FromSeconds(2)), (100, TimeSpan.FromSeconds(30))];

    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = new(StringComparer.Ordinal);

    /// <summary>The refusal of a request; null where it may pass.</summary>
    public Reply? Refuse(Route route, IReadOnlyList<string> parts)
    {
        if (!holds)
        {
            return null;
        }

        var now = wall.GetUtcNow();
        if (route is { Method: "PUT", Template: "api/issue/*" }
            && Array.Exists(_perIssue, limit => IsOver($"issue {parts[0]} {limit.Limit}", limit.Limit, limit.Span, now)))
        {
            return Failures.TooMany(now, "jira-per-issue-on-write");
        }

        var perSecond = route.Method is "PUT" or "DELETE" ? 50 : 100;
        return IsOver($"{route.Method} {route.Template}", perSecond, TimeSpan.FromSeconds(1), now) ? Failures.TooMany(now) : null;
    }

    /// <summary>The reply with what is left of the window.</summary>
    public Reply Tell(Reply reply) => reply.Headers.Any(header => header.Name == "X-RateLimit-Limit") ? reply : reply with
    {
        Headers =
        [
            .. reply.Headers,
            ("X-RateLimit-Limit", Window.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Remaining", (Window - 1).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Reset", wall.GetUtcNow().AddMinutes(1).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ],
    };

    private bool IsOver(string what, int limit, TimeSpan span, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(what, out var seen))
        {
            seen = _seen[what] = [];
        }

        while (seen.TryPeek(out var oldest) && oldest <= now - span)
        {
            seen.Dequeue();
        }

        if (seen.Count >= limit)
        {
            return true;
        }

        seen.Enqueue(now);
        return false;
    }
}
