using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

/// <summary>What is written takes the form of the column that it is written into.</summary>
public sealed class ServiceNowColumnsTests : IDisposable
{
    private readonly Desk _desk = new([.. Desk.Columns, ("WriteBack:Options:satisfied", "10")]);

    public ServiceNowColumnsTests()
    {
        _desk.Tables["sys_dictionary"].AddRange(Some.Dictionary(Desk.Columns.Select(c => c.Value!).ToArray()));
        _desk.Tables["incident"].Add(Some.Incident(1));
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("u_cx_flag", "waits for 3 days", "true")]
    [InlineData("u_cx_flag", null, "false")]
    [InlineData("u_cx_flag", "", "false")]
    public async Task A_checkbox_is_ticked_when_there_is_something_to_say(string column, string? flag, string written)
    {
        Form(column, "boolean");

        await WriteAsync(new(Some.Id(1), null, null, null, flag));

        Written(column).Should().Be(written);
    }

    [Theory]
    [InlineData("satisfied", "10")]
    [InlineData("Neutral", "20")]
    [InlineData("30", "30")]
    [InlineData(null, "")]
    public async Task An_option_is_found_by_the_settings_by_its_label_and_by_its_value(string? label, string written)
    {
        Form("u_cx_label", "choice");
        Choices(("10", "Zufrieden"), ("20", "neutral"), ("30", "unhappy"));

        await WriteAsync(new(Some.Id(1), null, label, null, null));

        Written("u_cx_label").Should().Be(written);
    }

    [Theory]
    [InlineData("unknown", "without such an option")]
    [InlineData("twice", "several options of the same label")]
    public async Task An_option_that_cannot_be_told_stops_the_writing_before_it_begins(string label, string says)
    {
        Form("u_cx_label", "string", choice: "3");
        Choices(("10", "happy"), ("20", "twice"), ("21", "twice"));

        (await _desk.Awaiting(_ => WriteAsync(new(Some.Id(1), null, label, null, null))).Should().ThrowAsync<HelpdeskException>()
            .WithMessage($"it-desk: column u_cx_label*{says}*WriteBack:Options*")).Which.IsTransient.Should().BeFalse();

        _desk.Tables.Written.Should().BeEmpty();
    }

    [Fact]
    public async Task A_word_does_not_fit_into_a_number_and_is_not_told()
    {
        Form("u_cx_flag", "integer");

        (await _desk.Awaiting(_ => WriteAsync(new(Some.Id(1), null, null, null, "a customer's word"))).Should().ThrowAsync<HelpdeskException>()
            .WithMessage("*u_cx_flag*is a number*")).Which.Message.Should().NotContain("customer's word");
    }

    [Fact]
    public async Task A_column_that_holds_references_is_no_column_for_a_score()
    {
        Form("u_cx_score", "reference");

        await _desk.Awaiting(_ => WriteAsync(new(Some.Id(1), 4, null, null, null))).Should().ThrowAsync<HelpdeskException>().WithMessage("*u_cx_score*WriteBack:Score*type reference*");
    }

    [Fact]
    public async Task A_text_that_is_too_long_ends_with_a_sign_that_there_was_more()
    {
        Form("u_cx_comment", "string", length: 10);

        await WriteAsync(new(Some.Id(1), null, null, "0123456789", null));
        Written("u_cx_comment").Should().Be("0123456789");
        await WriteAsync(new(Some.Id(1), null, null, "0123456789A", null));
        Written("u_cx_comment").Should().Be("012345678…");
    }

    [Fact]
    public async Task A_value_that_the_helpdesk_drops_without_a_word_is_refused()
    {
        _desk.Tables.BodyOf = _ => """{"result":{"sys_id":"1","sys_mod_count":"5","u_cx_score":"","u_cx_label":"","u_cx_flag":""}}""";

        var refused = await WriteAsync(new(Some.Id(1), 4, null, null, null));
        var emptied = await WriteAsync(new(Some.Id(1), null, null, null, null));

        refused.Should().Match<ItemOutcome>(o => o.Result == ItemResult.Refused && o.Reason!.Contains("u_cx_score"));
        emptied.Result.Should().Be(ItemResult.Done);
    }

    [Theory]
    [InlineData("ACL Exception Update Failed due to security constraints", "*access rule forbids*closed*")]
    [InlineData("Operation against file 'incident' was aborted by Business Rule 'Keep'", "*business rule*")]
    [InlineData("Data Policy Exception: Resolution code is mandatory", "*data policy*")]
    [InlineData("a customer's words", "403: an access rule, a data policy or a business rule*")]
    public async Task A_refusal_says_who_forbids_and_never_in_the_helpdesks_words(string detail, string reason)
    {
        _desk.Tables.StatusOf = _ => 403;
        _desk.Tables.BodyOf = _ => Newtonsoft.Json.JsonConvert.SerializeObject(new { error = new { message = "Operation Failed", detail }, status = "failure" });

        var outcome = await WriteAsync(new(Some.Id(1), 4, null, null, null));

        outcome.Result.Should().Be(ItemResult.Refused);
        outcome.Reason.Should().Match(reason).And.NotContain(detail);
    }

    private async Task<ItemOutcome> WriteAsync(SatisfactionFields fields) => (await _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync([fields], default))).Single();

    private string Written(string column) => (string)_desk.Tables.Written[^1].Values[column]!;

    private void Form(string column, string type, int? length = null, string? choice = null)
    {
        var row = _desk.Tables["sys_dictionary"].Single(r => r["element"] == column);
        row["internal_type"] = type;
        if (length is not null) row["max_length"] = $"{length}";
        if (choice is not null) row["choice"] = choice;
    }

    private void Choices(params (string Value, string Label)[] options) => _desk.Tables["sys_choice"].AddRange(options.Select(o => new Dictionary<string, string>
    {
        ["name"] = "incident",
        ["element"] = "u_cx_label",
        ["value"] = o.Value,
        ["label"] = o.Label,
        ["inactive"] = "false",
    }));
}
