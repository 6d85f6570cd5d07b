using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class RatingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Legacy_ratings_are_good_or_bad_and_listed_by_cursor()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 1200);
        var all = new List<JsonElement>();
        var path = "api/v2/satisfaction_ratings?score=received&start_time=1772323200&page[size]=30";
        while (true)
        {
            var page = await desk.GetAsync(path);
            all.AddRange(page.GetProperty("satisfaction_ratings").EnumerateArray());
            page.GetProperty("links").GetProperty("next").ValueKind.Should().Be(JsonValueKind.String, "the link is there on the last page too");
            if (!page.GetProperty("meta").GetProperty("has_more").GetBoolean())
            {
                break;
            }

            path = page.GetProperty("links").GetProperty("next").GetString()!;
        }

        all.Should().HaveCountGreaterThan(60);
        all.Select(rating => rating.GetProperty("score").GetString()).Distinct().Should().BeEquivalentTo("good", "bad");
        all.Select(rating => rating.GetProperty("id").GetInt64()).Should().OnlyHaveUniqueItems();
        var one = all[0];
        (await desk.GetAsync($"api/v2/tickets/{one.GetProperty("ticket_id").GetInt64()}")).GetProperty("ticket").GetProperty("satisfaction_rating").GetProperty("score").GetString()
            .Should().Be(one.GetProperty("score").GetString());
        (await desk.GetAsync("api/v2/satisfaction_ratings?score=bad_with_comment")).GetProperty("satisfaction_ratings").EnumerateArray()
            .Should().NotBeEmpty().And.OnlyContain(rating => rating.GetProperty("score").GetString() == "bad" && rating.GetProperty("comment").GetString() != null);
        (await desk.AskAsync("api/v2/guide/survey_responses")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task New_surveys_have_a_scale_and_words_and_are_filtered_by_milliseconds()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal, tickets: 1200, hasSurveys: true);

        var page = await desk.GetAsync("api/v2/guide/survey_responses?filter[created_at_start]=1772323200000&page[size]=50");
        var rows = page.GetProperty("survey_responses").EnumerateArray().ToList();
        var middle = rows[25].GetProperty("answers")[0].GetProperty("created_at").GetDateTimeOffset();
        var later = await desk.GetAsync($"api/v2/guide/survey_responses?filter[created_at_start]={middle.ToUnixTimeMilliseconds()}&page[size]=50");

        rows.Should().HaveCount(50);
        rows.Select(row => row.GetProperty("answers")[0].GetProperty("rating").GetInt32()).Distinct().Should().Contain([5, 3]);
        rows.Should().OnlyContain(row => row.GetProperty("subject_zrns")[0].GetString()!.StartsWith("zen:ticket:"));
        later.GetProperty("survey_responses")[0].GetProperty("id").GetString().Should().Be(rows[25].GetProperty("id").GetString());
        (await desk.GetAsync("api/v2/satisfaction_ratings")).GetProperty("satisfaction_ratings").GetArrayLength().Should().Be(0);
    }
}
