using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Zendesk;

public sealed class ZendeskSatisfactionTests : IDisposable
{
    private readonly ZendeskDesk _desk = new([.. ZendeskDesk.Fields, ("WriteBack:Options:very satisfied", "cx_4")]);

    public ZendeskSatisfactionTests()
    {
        _desk.Server.Fields.AddRange(Z.CxFields());
        _desk.Server.Tickets.AddRange(Enumerable.Range(1, 300).Select(n => Z.Ticket(n)));
    }

    private IEnumerable<Sent> Updates => _desk.To("tickets/update_many");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_thousand_tickets_go_in_ten_jobs_whose_results_are_read_together()
    {
        _desk.Server.Tickets.AddRange(Enumerable.Range(301, 1700).Select(n => Z.Ticket(n)));

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 2000).Select(n => Fields(n))]);

        outcomes.Select(o => (o.TicketId, o.Result)).Should().Equal(Enumerable.Range(1, 2000).Select(n => ($"{n}", ItemResult.Done)));
        Updates.Should().HaveCount(20);
        _desk.To("job_statuses/show_many").Should().ContainSingle();
        _desk.Http.Sent.Count(s => s.Path != "/api/v2/ticket_fields").Should().BeLessThanOrEqualTo(21);
    }

    [Fact]
    public async Task A_row_bears_the_value_that_each_field_takes()
    {
        await WriteAsync(new SatisfactionFields("5", 4, "Satisfied", "Merci,\nc’était « rapide » !", "first\nsecond"));

        JToken.DeepEquals(_desk.Server.Written.Single().Row, JObject.Parse(
            """{"id":5,"custom_fields":[{"id":360,"value":"4"},{"id":361,"value":"cx_4"},{"id":362,"value":"Merci,\nc’était « rapide » !"},{"id":363,"value":"first second"}]}""")).Should().BeTrue();
        Updates.Single().Method.Should().Be("PUT");
    }

    [Fact]
    public async Task What_there_is_not_empties_the_field()
    {
        await WriteAsync(new SatisfactionFields("5", null, null, null, null));

        _desk.Server.Written.Single().Row["custom_fields"]!.Should().HaveCount(4).And.OnlyContain(f => f["value"]!.Type == JTokenType.Null);
    }

    [Fact]
    public async Task Fields_are_named_by_id_too_and_a_box_is_ticked_when_there_is_something_to_say()
    {
        using var desk = new ZendeskDesk(("WriteBack:Flag", "7"), ("WriteBack:Score", "8"), ("WriteBack:Label", "9"));
        desk.Server.Fields.AddRange([Z.Field(7, "Warn", "checkbox"), Z.Field(8, "Grade", "tagger", ("Four", "4")), Z.Field(9, "Words", "multiselect", ("satisfied", "cx_4"))]);

        await desk.Clock.RunAsync(desk.Helpdesk.Satisfaction!.WriteAsync([new("5", 4, "satisfied", "c", "third time"), new("6", null, null, "c", null)], default));

        desk.Server.Written.Select(w => w.Row["custom_fields"]!.ToString(Newtonsoft.Json.Formatting.None)).Should().Equal(
            """[{"id":8,"value":"4"},{"id":9,"value":["cx_4"]},{"id":7,"value":true}]""", """[{"id":8,"value":null},{"id":9,"value":null},{"id":7,"value":false}]""");
    }

    [Fact]
    public async Task A_label_has_the_option_that_the_settings_name_for_it_and_one_without_an_option_refuses_alone()
    {
        var outcomes = await WriteAsync(Fields(1) with { Label = "very satisfied" }, Fields(2) with { Label = "neither" }, Fields(3) with { Label = "dissatisfied" });

        outcomes.Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.Refused, ItemResult.Done);
        outcomes[1].Reason.Should().Contain("CX label").And.Contain("CxKit:Accounts:desk:WriteBack:Options:neither");
        _desk.Server.Written.Select(w => (string?)w.Row["custom_fields"]![1]!["value"]).Should().Equal("cx_4", "cx_2");
    }

    [Fact]
    public async Task Every_row_has_an_outcome_of_its_own()
    {
        _desk.Server.Tickets.Find(t => (long)t["id"]! == 1)!["status"] = "closed";
        _desk.Server.Tickets.RemoveAll(t => (long)t["id"]! == 2);
        var faults = new Dictionary<long, string> { [1] = "RecordInvalid", [2] = "TicketNotFound", [3] = "UpdateConflict", [4] = "RecordInvalid", [5] = "Forbidden", [6] = "Strange", [7] = "" };
        _desk.Server.FaultOf = faults.GetValueOrDefault;

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 8).Select(n => Fields(n))]);

        outcomes.Select(o => o.Result).Should().Equal(
            ItemResult.Refused, ItemResult.Refused, ItemResult.TryLater, ItemResult.Refused, ItemResult.Refused, ItemResult.TryLater, ItemResult.TryLater, ItemResult.Done);
        outcomes[0].Reason.Should().Contain("closed");
        outcomes[1].Reason.Should().Contain("not there");
        outcomes.Should().OnlyContain(o => o.Reason == null || !o.Reason.Contains("customer's words"));
        outcomes.Take(7).Should().OnlyContain(o => !string.IsNullOrEmpty(o.Reason));
    }

    [Fact]
    public async Task A_job_is_waited_for_and_one_that_failed_is_tried_later()
    {
        _desk.Server.Reads = 4;
        (await WriteAsync(Fields(1))).Single().Result.Should().Be(ItemResult.Done);
        _desk.To("job_statuses/show_many").Should().HaveCount(4);

        _desk.Server.JobEnd = "killed";
        _desk.Server.FaultOf = _ => "";
        (await WriteAsync(Fields(2))).Single().Result.Should().Be(ItemResult.TryLater);
    }

    [Fact]
    public async Task A_job_without_end_is_not_waited_for_without_end()
    {
        _desk.Server.Reads = int.MaxValue;

        (await WriteAsync(Fields(1))).Single().Result.Should().Be(ItemResult.TryLater);
        _desk.To("job_statuses/show_many").Should().HaveCountLessThan(40);
    }

    [Fact]
    public async Task Writing_survives_faults_because_twice_is_the_same_as_once()
    {
        await WriteAsync(Fields(1));
        _desk.Http.FailNext(
            ScriptedHttp.Reset, () => ScriptedHttp.Json("""{"error":"TooManyJobs","description":"no","current_job_ids":["V3-a"]}""", HttpStatusCode.TooManyRequests));

        (await WriteAsync(Fields(2))).Single().Result.Should().Be(ItemResult.Done);

        Updates.Skip(1).Should().HaveCount(3);
        Updates.Skip(1).Select(u => u.Body).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Where_a_later_job_cannot_be_begun_the_earlier_ones_are_read_all_the_same()
    {
        await WriteAsync(Fields(1));
        _desk.Http.Answer = sent => sent.Path.EndsWith("update_many", StringComparison.Ordinal) && Updates.Count() > 2 ? ScriptedHttp.Status(HttpStatusCode.BadGateway) : _desk.Server.Answer(sent);

        var outcomes = await WriteAsync([.. Enumerable.Range(1, 250).Select(n => Fields(n))]);

        outcomes.Count(o => o.Result == ItemResult.Done).Should().Be(100);
        outcomes.Skip(100).Should().OnlyContain(o => o.Result == ItemResult.TryLater);
    }

    [Fact]
    public async Task A_result_may_be_there_at_once_and_be_told_by_its_place()
    {
        await WriteAsync(Fields(1));
        _desk.Http.Answer = _ => ScriptedHttp.Json("""{"job_status":{"id":"a","status":"completed","results":[{"index":1,"success":false,"error":"UpdateConflict"},{"index":0,"success":true,"status":"Updated"}]}}""");
        _desk.Http.Answer = Once(_desk.Http.Answer, _desk.Server.Answer);

        (await WriteAsync(Fields(1), Fields(2))).Select(o => o.Result).Should().Equal(ItemResult.Done, ItemResult.TryLater);
    }

    [Theory]
    [InlineData("Score", "Colour", "there is no ticket field Colour")]
    [InlineData("Score", "999", "there is no ticket field 999")]
    [InlineData("Score", "Twin", "2 ticket fields are titled Twin")]
    [InlineData("Score", "Subject", "type subject")]
    [InlineData("Score", "Old", "not in use")]
    [InlineData("Comment", "CX label", "need a text field")]
    public async Task A_field_that_cannot_be_written_is_told_before_anything_is(string setting, string name, string says)
    {
        using var desk = new ZendeskDesk(($"WriteBack:{setting}", name));
        desk.Server.Fields.AddRange([.. Z.CxFields(), Z.Field(1, "Twin", "text"), Z.Field(2, "twin ", "text"), Z.Field(3, "Old", "text")]);
        desk.Server.Fields[^1]["active"] = false;

        (await desk.Awaiting(d => d.Helpdesk.Satisfaction!.WriteAsync([Fields(1)], default)).Should().ThrowAsync<HelpdeskException>()
            .WithMessage($"desk:*{says}*")).Which.Should().Match<HelpdeskException>(e => !e.IsTransient && e.Message.Contains($"CxKit:Accounts:desk:WriteBack:{setting}"));
        desk.To("tickets/update_many").Should().BeEmpty();
    }

    [Fact]
    public async Task Fields_are_looked_up_once_an_hour()
    {
        await WriteAsync(Fields(1));
        await WriteAsync(Fields(1));
        _desk.To("ticket_fields").Should().ContainSingle();

        _desk.Clock.Advance(TimeSpan.FromHours(2));
        await WriteAsync(Fields(1));
        _desk.To("ticket_fields").Should().HaveCount(2);
    }

    [Fact]
    public async Task Too_many_tickets_or_a_strange_id_are_misuse()
    {
        await _desk.Awaiting(_ => WriteAsync([.. Enumerable.Range(1, 2001).Select(n => Fields(n))])).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await _desk.Awaiting(_ => WriteAsync(Fields(1) with { TicketId = "1,2" })).Should().ThrowAsync<ArgumentException>();
        (await WriteAsync()).Should().BeEmpty();
        _desk.Http.Sent.Should().BeEmpty();
    }

    private static Func<Sent, HttpResponseMessage> Once(Func<Sent, HttpResponseMessage> first, Func<Sent, HttpResponseMessage> then)
    {
        var isFirst = true;
        return sent =>
        {
            var answer = isFirst ? first : then;
            isFirst = false;
            return answer(sent);
        };
    }

    private Task<IReadOnlyList<ItemOutcome>> WriteAsync(params SatisfactionFields[] tickets) =>
        _desk.Clock.RunAsync(_desk.Helpdesk.Satisfaction!.WriteAsync(tickets, CancellationToken.None));

    private static SatisfactionFields Fields(int ticket) => new($"{ticket}", 4, "satisfied", "Merci !", null);
}
