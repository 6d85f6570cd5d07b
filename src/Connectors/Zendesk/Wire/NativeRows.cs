using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>An answer to one of the helpdesk's own surveys.</summary>
/// <param name="BegunAt">When it was begun: by this the lists are cut.</param>
/// <param name="Answer">What it says; <see langword="null"/> if there is no score in it.</param>
internal sealed record NativeRow(DateTimeOffset? BegunAt, NativeAnswer? Answer);

/// <summary>What the rows of the helpdesk's own surveys mean.</summary>
internal static class NativeRows
{
    private const string TicketZrn = "zen:ticket:";

    /// <summary>A rating of the older survey: good or bad.</summary>
    public static NativeRow Rating(JObject row)
    {
        var begun = Values.TimeOf((string?)row["created_at"]);
        var at = Values.TimeOf((string?)row["updated_at"]) ?? begun;
        var score = (string?)row["score"] switch
        {
            { } word when word.StartsWith("good", StringComparison.OrdinalIgnoreCase) => 1,
            { } word when word.StartsWith("bad", StringComparison.OrdinalIgnoreCase) => 0,
            _ => (int?)null,
        };
        if (score is not { } known || at is not { } time || (string?)row["id"] is not { } id || (string?)row["ticket_id"] is not { } ticket) return new(begun, null);
        return new(begun, new NativeAnswer(id, ticket, known, 0, 1, time) { PersonId = (string?)row["requester_id"], Comment = NullIfEmpty((string?)row["comment"]) });
    }

    /// <summary>A response to the newer survey: its first scale and its first words.</summary>
    public static NativeRow Response(JObject row)
    {
        var answers = row["answers"]?.OfType<JObject>().ToList() ?? [];
        var begun = answers.Select(a => Values.TimeOf((string?)a["created_at"])).Max();
        var at = answers.Select(a => Values.TimeOf((string?)a["updated_at"])).Max() ?? begun;
        var scales = answers.Where(a => (string?)a["type"] == "rating_scale" && a["rating"]?.Type == JTokenType.Integer).ToList();
        var scale = scales.Find(a => (string?)(a["question"] as JObject)?["sub_type"] == "customer_satisfaction") ?? scales.FirstOrDefault();
        if (scale is null || at is not { } time || (string?)row["id"] is not { } id || TicketOf(row) is not { } ticket) return new(begun, null);
        var words = answers.Find(a => (string?)a["type"] == "open_ended");
        var rating = (int)scale["rating"]!;
        // Five steps, unless the rating itself shows that there are more.
        var (lowest, highest) = rating is >= 1 and <= 5 ? (1, 5) : (0, 10);
        return new(begun, new NativeAnswer(id, ticket, rating, lowest, highest, time) { PersonId = (string?)row["responder_id"], Comment = NullIfEmpty((string?)words?["value"]) });
    }

    private static string? TicketOf(JObject row) =>
        (string?)row["subjects"]?.OfType<JObject>().FirstOrDefault(s => (string?)s["type"] == "ticket")?["id"]
        ?? row["subject_zrns"]?.Select(z => (string?)z).FirstOrDefault(z => z?.StartsWith(TicketZrn, StringComparison.Ordinal) == true)?[TicketZrn.Length..];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
