using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The one policy of the account, with a target for each priority.</summary>
internal static class SlaPolicies
{
    public const long Id = 360_000_000_001;

    public const string Title = "Standard";

    private static readonly (string Priority, string Level)[] _levels = [("urgent", "1"), ("high", "2"), ("normal", "3"), ("low", "4")];

    public static Reply List(string address) => Reply.Of(200, new
    {
        sla_policies = new[]
        {
            new
            {
                url = $"{address}/api/v2/slas/policies/{Id}.json",
                id = Id,
                title = Title,
                description = "",
                position = 1,
                filter = new { all = Array.Empty<object>(), any = Array.Empty<object>() },
                policy_metrics = _levels.SelectMany(level => new[]
                {
                    Metric(level.Priority, "first_reply_time", ServiceLevels.Response(level.Level)),
                    Metric(level.Priority, "total_resolution_time", ServiceLevels.Resolution(level.Level)),
                }),
                created_at = Stamp.Write(Rhythm.Start),
                updated_at = Stamp.Write(Rhythm.Start),
            },
        },
        count = 1,
        next_page = (string?)null,
        previous_page = (string?)null,
    });

    private static object Metric(string priority, string metric, TimeSpan target) =>
        new { priority, metric, target = (int)target.TotalMinutes, business_hours = false };
}
