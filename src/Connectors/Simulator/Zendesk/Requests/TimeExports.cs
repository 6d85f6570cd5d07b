using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The incremental exports that go on from the time of their last row, so that a row at least comes again on each next page.</summary>
internal sealed class TimeExports(Account account, EventView events, PeopleView people, Listing listing)
{
    private const int MostRows = 1000;

    public Reply TicketEvents(ApiRequest request, DateTimeOffset now)
    {
        var withComments = (request["include"] ?? "").Split(',').Contains("comment_events");
        return Page(request, now, "ticket_events", account.Audits.Between, audit => audit.At, audit => events.Export(audit, withComments));
    }

    public Reply MetricEvents(ApiRequest request, DateTimeOffset now) =>
        Page(request, now, "ticket_metric_events", account.MetricEvents.Between, moment => moment.At, EventView.Show);

    public Reply Organizations(ApiRequest request, DateTimeOffset now) =>
        Page(request, now, "organizations", Updated, organization => organization.UpdatedAt ?? organization.CreatedAt, people.Show);

    public Reply Users(ApiRequest request, DateTimeOffset now) => Page(request, now, "users", UpdatedUsers, user => user.UpdatedAt ?? user.CreatedAt, people.Show);

    /// <summary>Users by cursor, as tickets are.</summary>
    public Reply UsersByCursor(ApiRequest request, DateTimeOffset now)
    {
        var (from, id) = Cursors.Read(request["cursor"])?.Split('|') is [var at, var last] && long.TryParse(at, out var seconds) && long.TryParse(last, out var user)
            ? (seconds, user)
            : (ExportWindow.Start(request, now), 0L);
        var size = Math.Clamp(request.Number("per_page", MostRows), 1, MostRows);
        var rows = UpdatedUsers(DateTimeOffset.FromUnixTimeSeconds(from), now.AddSeconds(-ExportWindow.Delay))
            .Where(row => Seconds(row) > from || row.Id > id).Take(size + 1).ToList();
        var page = rows.Take(size).ToList();
        var cursor = Cursors.Write(page.Count > 0 ? $"{Seconds(page[^1])}|{page[^1].Id}" : $"{from}|{id}");
        return Reply.Of(200, new
        {
            users = page.Select(people.Show),
            after_cursor = cursor,
            after_url = listing.At(request, "cursor", cursor),
            before_cursor = (string?)null,
            before_url = (string?)null,
            end_of_stream = rows.Count <= size,
        });

        static long Seconds(User user) => (user.UpdatedAt ?? user.CreatedAt).ToUnixTimeSeconds();
    }

    private IEnumerable<Organization> Updated(DateTimeOffset from, DateTimeOffset to) =>
        account.Organizations.Values.Where(row => (row.UpdatedAt ?? row.CreatedAt) >= from && (row.UpdatedAt ?? row.CreatedAt) <= to)
            .OrderBy(row => row.UpdatedAt ?? row.CreatedAt).ThenBy(row => row.Id);

    private IEnumerable<User> UpdatedUsers(DateTimeOffset from, DateTimeOffset to) =>
        account.Users.Values.Where(row => (row.UpdatedAt ?? row.CreatedAt) >= from && (row.UpdatedAt ?? row.CreatedAt) <= to)
            .OrderBy(row => row.UpdatedAt ?? row.CreatedAt).ThenBy(row => row.Id);

    private Reply Page<T>(
        ApiRequest request,
        DateTimeOffset now,
        string name,
        Func<DateTimeOffset, DateTimeOffset, IEnumerable<T>> between,
        Func<T, DateTimeOffset> at,
        Func<T, object> show)
    {
        var start = ExportWindow.Start(request, now);
        var newest = now.AddSeconds(-ExportWindow.Delay - (request.Fault(FaultKind.Lag)?.Seconds ?? 0));
        var size = Math.Clamp(request.Number("per_page", MostRows), 1, MostRows);
        var rows = between(DateTimeOffset.FromUnixTimeSeconds(start), newest).Take(size + 1).ToList();
        var page = rows.Take(size).ToList();

        // With more rows in one second than a page holds, the next page is this page: so it is at the vendor's.
        var end = page.Count > 0 ? at(page[^1]).ToUnixTimeSeconds() : start;
        return Reply.Of(200, new Dictionary<string, object?>
        {
            [name] = page.Select(show).ToList(),
            ["next_page"] = listing.At(request, "start_time", $"{end}"),
            ["count"] = page.Count,
            ["end_time"] = end,
            ["end_of_stream"] = rows.Count <= size,
        });
    }
}
