using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowNativeAnswersTests
{
    private const string Table = "asmt_assessment_instance_question";

    [Fact]
    public async Task A_survey_is_one_answer_with_score_scale_and_words()
    {
        using var desk = With(Question(1, 1, "4"), Words(1, 2, "Quick and friendly"));

        (await ReadAsync(desk)).Should().ContainSingle().Which.Should().Be(
            new NativeAnswer("i1", Some.Id(7), 4, 1, 5, new(2026, 7, 14, 9, 12, 1, TimeSpan.Zero)) { PersonId = "p1", Comment = "Quick and friendly" });
    }

    [Theory]
    [InlineData("scale", "4", "1", "5", true)]
    [InlineData("numericscale", "0", "0", "10", true)]
    [InlineData("boolean", "1", "", "", true)]
    [InlineData("checkbox", "0", "", "", true)]
    [InlineData("scale", "-1", "1", "5", false)]
    [InlineData("scale", "0", "1", "5", false)]
    [InlineData("scale", "", "1", "5", false)]
    [InlineData("scale", "4", "", "", false)]
    [InlineData("string", "4", "1", "5", false)]
    [InlineData("datetime", "0", "0", "5", false)]
    [InlineData("reference", "3", "1", "5", false)]
    [InlineData("ranking", "3", "1", "5", false)]
    public async Task Only_a_number_on_a_scale_is_a_score(string datatype, string value, string lowest, string highest, bool isScore)
    {
        using var desk = With(new Dictionary<string, string>(Question(1, 1, value)) { ["metric.datatype"] = datatype, ["metric.min"] = lowest, ["metric.max"] = highest });

        (await ReadAsync(desk)).Should().HaveCount(isScore ? 1 : 0);
    }

    [Fact]
    public async Task The_first_question_with_a_scale_is_the_score_and_yes_or_no_only_where_there_is_no_other()
    {
        using var desk = With(
            new(Question(1, 3, "2")) { ["metric.order"] = "300" }, new(Question(1, 2, "5")) { ["metric.order"] = "200" },
            new(Question(1, 1, "1")) { ["metric.order"] = "100", ["metric.datatype"] = "boolean" });

        (await ReadAsync(desk)).Should().ContainSingle().Which.Score.Should().Be(5);
    }

    [Theory]
    [InlineData("m3")]
    [InlineData("question 3")]
    public async Task The_settings_can_name_the_question(string name)
    {
        using var desk = Set([("SurveyQuestion", name)], Question(1, 2, "5"), Question(1, 3, "2"), Question(2, 2, "4"));

        (await ReadAsync(desk)).Should().ContainSingle().Which.Score.Should().Be(2);
    }

    [Fact]
    public async Task Several_rows_of_one_question_are_choices_and_no_score()
    {
        using var desk = With(Question(1, 1, "4"), new(Question(1, 1, "5")) { ["sys_id"] = "another" });

        (await ReadAsync(desk)).Should().BeEmpty();
    }

    [Fact]
    public async Task Surveys_about_no_ticket_or_of_another_name_are_left_out()
    {
        using var desk = Set([("Surveys:0", "incident csat")],
            Question(1, 1, "4"), new(Question(2, 1, "4")) { ["instance.trigger_table"] = "kb_knowledge" }, new(Question(3, 1, "4")) { ["instance.metric_type.name"] = "Training" },
            new(Question(4, 1, "4")) { ["instance.trigger_table"] = "", ["instance.trigger_id"] = "" }, new(Question(5, 1, "4")) { ["instance.state"] = "wip" });

        (await ReadAsync(desk)).Select(a => a.Id).Should().BeEquivalentTo("i1", "i4");
    }

    [Fact]
    public async Task A_page_that_ends_within_a_survey_does_not_tear_it()
    {
        using var desk = Set([("PageSize", "3")], [.. Enumerable.Range(1, 10).SelectMany(n => new[] { Question(n, 1, "4"), Words(n, 2, $"words {n}") })]);

        var answers = await ReadAsync(desk);

        answers.Select(a => (a.Id, a.Comment)).Should().Equal(Enumerable.Range(1, 10).Select(n => ($"i{n}", (string?)$"words {n}")));
    }

    [Fact]
    public async Task A_corrected_answer_comes_again_with_the_same_id_and_nothing_else_but_the_last_minute()
    {
        using var desk = With(Question(1, 1, "4"), new(Question(30, 1, "5")) { ["instance.taken_on"] = "2026-07-14 10:00:00" });
        var first = await PagesAsync(desk, null);
        desk.Tables[Table][0] = new(Question(1, 1, "2")) { ["sys_id"] = "re-inserted", ["instance.taken_on"] = "2026-07-14 11:00:00" };

        var second = await PagesAsync(desk, first[^1].Cursor);

        second.SelectMany(p => p.Answers).Select(a => (a.Id, a.Score)).Should().Equal(("i30", 5), ("i1", 2));
        (await PagesAsync(desk, second[^1].Cursor)).Should().OnlyContain(p => p.Cursor == second.Last().Cursor);
    }

    [Fact]
    public async Task Ten_thousand_questions_cost_a_request_for_each_page_and_the_closing_one()
    {
        using var desk = With([.. Enumerable.Range(1, 10_000).Select(n => new Dictionary<string, string>(Question(n, 1, "4")) { ["instance.taken_on"] = $"2026-07-14 {n / 3600:00}:{n / 60 % 60:00}:{n % 60:00}" })]);

        (await ReadAsync(desk)).Should().HaveCount(10_000);

        desk.Http.To(Table).Should().HaveCountLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Surveys_that_cannot_be_read_are_none()
    {
        using var desk = new Desk();
        desk.Tables.Missing.Add(Table);

        (await ReadAsync(desk)).Should().BeEmpty();
    }

    private static Desk With(params Dictionary<string, string>[] rows) => Set([], rows);

    private static Desk Set((string, string?)[] settings, params Dictionary<string, string>[] rows)
    {
        var desk = new Desk(settings);
        desk.Tables[Table].AddRange(rows);
        return desk;
    }

    private static async Task<List<NativeAnswer>> ReadAsync(Desk desk) => [.. (await PagesAsync(desk, null)).SelectMany(p => p.Answers)];

    private static Task<List<NativeAnswerPage>> PagesAsync(Desk desk, string? cursor) =>
        desk.Clock.RunAsync(desk.Helpdesk.NativeAnswers!.ReadAnsweredSince(cursor, default).ToListAsync().AsTask());

    private static Dictionary<string, string> Words(int instance, int metric, string words) =>
        new(Question(instance, metric, "0")) { ["metric.datatype"] = "string", ["string_value"] = words };

    private static Dictionary<string, string> Question(int instance, int metric, string value) => new()
    {
        ["sys_id"] = $"q{metric}{instance:0000}",
        ["instance"] = $"i{instance}",
        ["instance.state"] = "complete",
        ["instance.taken_on"] = $"2026-07-14 09:12:{instance % 60:00}",
        ["instance.trigger_table"] = "incident",
        ["instance.trigger_id"] = Some.Id(7),
        ["instance.task_id"] = Some.Id(7),
        ["instance.user"] = "p1",
        ["instance.metric_type"] = "t1",
        ["instance.metric_type.name"] = "Incident CSAT",
        ["metric"] = $"m{metric}",
        ["metric.name"] = $"Question {metric}",
        ["metric.datatype"] = "scale",
        ["metric.min"] = "1",
        ["metric.max"] = "5",
        ["metric.order"] = "100",
        ["value"] = value,
        ["string_value"] = "",
        ["add_info"] = "",
    };
}
