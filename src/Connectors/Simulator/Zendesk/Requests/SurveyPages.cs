using System.Globalization;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The account's new survey: a scale from 1 to 5 and words, filtered by when it was answered first.</summary>
internal sealed class SurveyPages(Account account, Listing listing, bool isActive)
{
    private const string Survey = "01HJ9RXJH5V7QZC8TXGHGNAVQ3";
    private const string Subject = "zen:ticket:";

    private static readonly TimeSpan _open = TimeSpan.FromDays(28);

    public Reply Responses(ApiRequest request)
    {
        if (!isActive)
        {
            return Errors.Listed(404, "NotFound", "Not found");
        }

        var from = Time(request["filter[created_at_start]"]) ?? DateTimeOffset.MinValue;
        var to = Time(request["filter[created_at_end]"]) ?? DateTimeOffset.MaxValue;
        var subjects = request["filter[subject_zrns]"]?.Split(',').ToHashSet();
        var rows = account.Ratings.Values
            .Where(rating => rating.At >= from && rating.At <= to && subjects?.Contains($"{Subject}{rating.TicketId}") != false)
            .OrderBy(rating => rating.At).ThenBy(rating => rating.Id);
        return listing.Page(request, "survey_responses", rows.Select(rating => (Id(rating), rating)), Show);
    }

    public Reply Surveys() => isActive
        ? Reply.Of(200, new { surveys = new[] { new { id = Survey, version = 1, state = "enabled" } }, meta = new { has_more = false }, links = new { next = (string?)null } })
        : Errors.Listed(404, "NotFound", "Not found");

    // The shape of the vendor's ids: 26 letters and digits that rise with time.
    private static string Id(Rating rating) => $"01{rating.At.ToUnixTimeSeconds():X8}{rating.Id:X16}";

    private static DateTimeOffset? Time(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) ? DateTimeOffset.FromUnixTimeMilliseconds(unix) : null;

    private object Show(Rating rating)
    {
        var ticket = account.Tickets[rating.TicketId];
        var at = Stamp.Write(rating.At);
        var answers = new List<object>
        {
            new
            {
                type = "rating_scale",
                rating = rating.Score,
                rating_category = rating.IsGood ? "good" : rating.Score == 3 ? "neutral" : "bad",
                question = new { id = "q1", type = "rating_scale_emoji", sub_type = "customer_satisfaction", alias = (string?)null },
                created_at = at,
                updated_at = at,
            },
        };
        if (rating.Comment.Length > 0)
        {
            answers.Add(new
            {
                type = "open_ended",
                value = rating.Comment,
                question = new { id = "q2", type = "open_ended", sub_type = (string?)null, alias = (string?)null },
                created_at = at,
                updated_at = at,
            });
        }

        return new
        {
            id = Id(rating),
            responder_id = ticket.RequesterId,
            subject_zrns = new[] { $"{Subject}{ticket.Id}" },
            subjects = new[] { new { id = $"{ticket.Id}", type = "ticket", zrn = $"{Subject}{ticket.Id}" } },
            survey = new { id = Survey, version = 1, state = "enabled" },
            expires_at = Stamp.Write(rating.OfferedAt + _open),
            answers,
        };
    }
}
