using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskNativeAnswersTests : IDisposable
{
    private readonly ZendeskDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Ratings_are_good_or_bad()
    {
        _desk.Server.Ratings.AddRange([Rating(1, "good", comment: "Merci"), Rating(2, "bad"), Rating(3, "offered"), Rating(4, "goodwithcomment")]);

        (await ReadAsync()).Answers.Should().Equal(
            new NativeAnswer("1", "5", 1, 0, 1, Z.At("2026-06-20T00:10:00Z")) { PersonId = "900", Comment = "Merci" },
            new NativeAnswer("2", "5", 0, 0, 1, Z.At("2026-06-20T00:10:00Z")) { PersonId = "900" },
            new NativeAnswer("4", "5", 1, 0, 1, Z.At("2026-06-20T00:10:00Z")) { PersonId = "900" });
        _desk.To("satisfaction_ratings").Should().OnlyContain(s => s.Query["score"] == "received" && s.Query["page[size]"] == "100");
    }

    [Fact]
    public async Task Responses_have_a_scale_of_five_and_words()
    {
        _desk.Server.Responses.AddRange([
            Response("01A", """[{"type":"open_ended","value":"Quick","updated_at":"2026-06-20T00:12:00Z"},{"type":"rating_scale","rating":2,"rating_category":"bad","question":{"sub_type":"customer_satisfaction"},"created_at":"2026-06-20T00:11:00Z","updated_at":"2026-06-20T00:11:00Z"}]"""),
            Response("01B", """[{"type":"rating_scale","skipped":true,"created_at":"2026-06-20T00:11:00Z","updated_at":"2026-06-20T00:11:00Z"}]"""), Response("01C", "[]")]);

        (await ReadAsync()).Answers.Should().Equal(new NativeAnswer("01A", "5", 2, 1, 5, Z.At("2026-06-20T00:12:00Z")) { PersonId = "900", Comment = "Quick" });
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_own_flag()
    {
        _desk.Server.Ratings.AddRange(Enumerable.Range(1, 250).Select(n => Rating(n, "good")));

        (await ReadAsync()).Answers.Should().HaveCount(250).And.OnlyHaveUniqueItems();

        _desk.To("satisfaction_ratings").Should().HaveCount(3);
    }

    [Fact]
    public async Task What_may_still_be_corrected_is_read_again_every_hour()
    {
        _desk.Server.Ratings.AddRange([Rating(1, "bad"), Rating(2, "good", created: "2026-06-30T00:00:00Z")]);
        var first = await ReadAsync();
        _desk.Server.Ratings[0]["score"] = "good";
        _desk.Server.Ratings[0]["updated_at"] = "2026-07-01T11:59:00Z";

        var atOnce = await ReadAsync(first.Cursor);
        _desk.Clock.Advance(TimeSpan.FromMinutes(61));
        var later = await ReadAsync(atOnce.Cursor);

        atOnce.Answers.Select(a => a.Id).Should().Equal("2");
        later.Answers.Select(a => (a.Id, a.Score)).Should().Equal(("1", 1), ("2", 1));
    }

    [Fact]
    public async Task A_survey_that_is_not_in_the_plan_is_passed_over()
    {
        _desk.Server.Responses.Add(Response("01A", """[{"type":"rating_scale","rating":5,"question":null,"created_at":"2026-06-20T00:11:00Z","updated_at":"2026-06-20T00:11:00Z"}]"""));
        _desk.Http.Answer = sent => sent.Path.EndsWith("satisfaction_ratings", StringComparison.Ordinal)
            ? ScriptedHttp.Json("""{"error":{"title":"Invalid endpoint","message":"Not found"}}""", HttpStatusCode.NotFound)
            : _desk.Server.Answer(sent);

        (await ReadAsync()).Answers.Should().ContainSingle().Which.Score.Should().Be(5);
    }

    [Theory]
    [InlineData("Ratings", "satisfaction_ratings")]
    [InlineData("Responses", "guide/survey_responses")]
    public async Task Only_the_survey_of_the_settings_is_read(string survey, string path)
    {
        using var desk = new ZendeskDesk(("NativeSurvey", survey));

        await foreach (var _ in desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(null, default)) { }

        desk.Http.Sent.Select(s => s.Path).Distinct().Should().Equal($"/api/v2/{path}");
    }

    [Fact]
    public async Task Responses_are_asked_for_in_milliseconds()
    {
        _desk.Server.Responses.Add(Response("01A", """[{"type":"rating_scale","rating":5,"question":null,"created_at":"2026-06-20T00:11:00Z","updated_at":"2026-06-20T00:11:00Z"}]"""));
        var first = await ReadAsync();

        await ReadAsync(first.Cursor);

        _desk.To("guide/survey_responses").Select(s => long.Parse(s.Query["filter[created_at_start]"], null)).Should().Equal(0, Z.At("2026-06-20T00:06:00Z").ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_strange_cursor_is_misuse()
    {
        await _desk.Awaiting(_ => ReadAsync("x")).Should().ThrowAsync<ArgumentException>();
        await _desk.Awaiting(_ => ReadAsync("""{"v":9}""")).Should().ThrowAsync<ArgumentException>();
    }

    private async Task<(List<NativeAnswer> Answers, string Cursor)> ReadAsync(string? cursor = null)
    {
        var answers = new List<NativeAnswer>();
        await foreach (var page in _desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(cursor, CancellationToken.None))
        {
            answers.AddRange(page.Answers);
            cursor = page.Cursor;
        }
        return (answers, cursor!);
    }

    private static JObject Rating(long id, string score, string? comment = null, string created = "2026-06-20T00:00:00Z") => new()
    {
        ["id"] = id,
        ["ticket_id"] = 5,
        ["requester_id"] = 900,
        ["assignee_id"] = null,
        ["score"] = score,
        ["comment"] = comment,
        ["created_at"] = created,
        ["updated_at"] = Z.At(created).AddMinutes(10).ToString("yyyy-MM-ddTHH:mm:ssZ", null),
    };

    private static JObject Response(string id, string answers) => new()
    {
        ["id"] = id,
        ["responder_id"] = 900,
        ["subject_zrns"] = new JArray("zen:ticket:5"),
        ["answers"] = Parsed(answers),
    };

    private static JArray Parsed(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JArray.Load(reader);
    }
}
