using System.Globalization;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The account's legacy survey: good or bad, per ticket.</summary>
internal sealed class RatingPages(Account account, Listing listing, bool isActive, Func<string> address)
{
    private static readonly (long Id, string Value)[] _reasons = [(1, "No reason provided"), (2, "The issue took too long to resolve"), (3, "The issue was not resolved")];

    public Reply List(ApiRequest request)
    {
        var from = Time(request["start_time"]) ?? DateTimeOffset.MinValue;
        var to = Time(request["end_time"]) ?? DateTimeOffset.MaxValue;
        var rows = (isActive ? All() : [])
            .Where(row => row.Updated >= from && row.Updated <= to && IsAsked(request["score"], row.Score, row.Comment))
            .OrderBy(row => row.Updated).ThenBy(row => row.Ticket.Id);
        return listing.Page(request, "satisfaction_ratings", rows.Select(row => ($"{row.Id}", row)), Show);
    }

    public static Reply Reasons() => Reply.Of(200, new
    {
        reasons = _reasons.Select(reason => new { id = reason.Id, reason_code = reason.Id + 999, value = reason.Value, raw_value = reason.Value }),
    });

    private IEnumerable<Row> All() => account.Tickets.Values.Where(ticket => ticket.IsRatingOffered && ticket.Status != "deleted").Select(ticket =>
        account.Ratings.TryGetValue(ticket.Id, out var rating)
            ? new Row(rating.Id, ticket, rating.IsGood ? "good" : "bad", rating.Comment, rating.OfferedAt, rating.At, rating.IsGood || rating.Score == 3 ? 0 : 1)
            : new Row(340_000_000_000 + ticket.Id, ticket, "offered", "", ticket.Metrics.SolvedAt ?? ticket.UpdatedAt, ticket.Metrics.SolvedAt ?? ticket.UpdatedAt, 0));

    private static bool IsAsked(string? asked, string score, string comment)
    {
        var name = asked ?? "";
        var right = name.Split('_')[0] switch
        {
            "received" => score is "good" or "bad",
            "" => true,
            var kind => kind == score,
        };
        return right
            && (!name.EndsWith("_with_comment", StringComparison.Ordinal) || comment.Length > 0)
            && (!name.EndsWith("_without_comment", StringComparison.Ordinal) || comment.Length == 0);
    }

    private static DateTimeOffset? Time(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) ? DateTimeOffset.FromUnixTimeSeconds(unix) : null;

    private object Show(Row row) => new
    {
        url = $"{address()}/api/v2/satisfaction_ratings/{row.Id}.json",
        id = row.Id,
        assignee_id = row.Ticket.AssigneeId,
        group_id = row.Ticket.GroupId,
        requester_id = row.Ticket.RequesterId,
        ticket_id = row.Ticket.Id,
        score = row.Score,
        created_at = Stamp.Write(row.Offered),
        updated_at = Stamp.Write(row.Updated),
        comment = row.Comment.Length > 0 ? row.Comment : null,
        reason = _reasons[row.Reason].Value,
        reason_id = _reasons[row.Reason].Id,
        reason_code = _reasons[row.Reason].Id + 999,
    };

    private sealed record Row(long Id, Ticket Ticket, string Score, string Comment, DateTimeOffset Offered, DateTimeOffset Updated, int Reason);
}
