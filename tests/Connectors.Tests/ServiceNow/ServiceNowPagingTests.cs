using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowPagingTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_first_catch_up_of_a_week_costs_two_requests_a_table_and_one_where_there_is_nothing()
    {
        _desk.Tables["incident"].AddRange(Enumerable.Range(1, 1858).Select(n => Some.Incident(n)));
        _desk.Tables["task_sla"].AddRange(Enumerable.Range(1, 1858).Select(n => Some.Sla(n)));

        var pull = await _desk.PullAsync();

        pull.Tickets.Should().HaveCount(1858);
        pull.Slas.Should().HaveCount(1858);
        pull.Pages[^1].IsCaughtUp.Should().BeTrue();
        pull.Pages.SkipLast(1).Should().NotContain(p => p.IsCaughtUp);
        Requests().Should().Equal(
            ("incident", 2), ("metric_instance", 1), ("sys_audit", 1), ("sys_audit_delete", 1), ("sys_choice", 1), ("sys_journal_field", 1), ("task_sla", 2));
    }

    [Fact]
    public async Task A_later_run_reads_the_last_minute_again_and_one_closing_page()
    {
        _desk.Tables["incident"].AddRange([Some.Incident(1, "2026-06-01 09:00:00"), Some.Incident(2, "2026-06-01 09:59:30"), Some.Incident(3)]);
        _desk.Tables["sys_journal_field"].Add(Some.Comment(1, 1));
        var first = await _desk.PullAsync();
        var before = _desk.Http.Sent.Count;

        var second = await _desk.PullAsync(first.Cursor);

        second.Tickets.Select(t => t.Number).Should().Equal("INC0000002", "INC0000003");
        second.Cursor.Should().Be(first.Cursor);
        _desk.Http.Sent.Skip(before).GroupBy(s => s.Path.Split('/')[^1]).Should().SatisfyRespectively(
            audit => audit.Should().HaveCount(1),
            metrics => metrics.Should().HaveCount(1),
            deletions => deletions.Should().HaveCount(1),
            incident => incident.Should().HaveCount(2),
            sla => sla.Should().HaveCount(2, "an empty page of a stream never read is looked behind"),
            journal => journal.Should().HaveCount(2));
    }

    [Fact]
    public async Task A_short_page_does_not_end_the_pull_and_an_empty_one_does()
    {
        using var desk = new Desk(("PageSize", "2"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 5).Select(n => Some.Incident(n)));

        var pull = await desk.PullAsync();

        pull.Pages.Select(p => p.Tickets.Count).Should().Equal(2, 2, 1, 0);
        desk.Http.To("incident").Should().HaveCount(4);
    }

    [Fact]
    public async Task A_page_that_begins_with_the_last_row_of_the_one_before_brings_it_once()
    {
        using var desk = new Desk(("PageSize", "2"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 5).Select(n => Some.Incident(n)));
        var last = "";
        desk.Http.Answer = sent =>
        {
            var answer = desk.Tables.Answer(sent);
            if (!sent.Path.EndsWith("/incident", StringComparison.Ordinal)) return answer;
            var rows = (Newtonsoft.Json.Linq.JArray)Newtonsoft.Json.Linq.JObject.Parse(answer.Content.ReadAsStringAsync().Result)["result"]!;
            var before = last;
            if (rows.Count > 0) last = $"{rows[^1]}";
            if (before.Length > 0) rows.AddFirst(Newtonsoft.Json.Linq.JObject.Parse(before));
            return ScriptedHttp.Json(new Newtonsoft.Json.Linq.JObject { ["result"] = rows }.ToString());
        };

        (await desk.PullAsync()).Tickets.Select(t => t.Id).Should().Equal(Enumerable.Range(1, 5).Select(Some.Id));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("error")]
    public async Task A_page_too_heavy_for_the_helpdesk_is_asked_for_by_halves_and_grows_again(string sign)
    {
        using var desk = new Desk(("PageSize", "64"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 400).Select(n => Some.Incident(n)));
        var isHeavy = true;
        desk.Http.Answer = sent =>
        {
            if (!isHeavy || !sent.Path.EndsWith("/incident", StringComparison.Ordinal) || int.Parse(sent.Query["sysparm_limit"], null) <= 20) return desk.Tables.Answer(sent);
            return sign == "status" ? ScriptedHttp.Status(System.Net.HttpStatusCode.GatewayTimeout) : ScriptedHttp.Json("""{"result":[],"error":{"message":"Transaction cancelled"},"status":"failure"}""");
        };

        var first = await desk.PullAsync();
        isHeavy = false;
        await desk.PullAsync();

        first.Tickets.Should().HaveCount(400).And.OnlyHaveUniqueItems(t => t.Id);
        var sizes = desk.Http.To("incident").Select(s => int.Parse(s.Query["sysparm_limit"], null)).ToList();
        sizes.Take(3).Should().Equal(64, 32, 16);
        sizes[^1].Should().Be(64);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_of_which_access_rules_hide_some_rows_or_all_do_not_end_the_pull(bool counts)
    {
        using var desk = new Desk(("PageSize", "2"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 12).Select(n => Some.Incident(n, $"2026-06-01 10:00:{n:00}")));
        // One of the first two, all of the next page, and one after.
        int[] hidden = counts ? [2, 3, 4, 5, 6, 7, 9, 12] : [2, 3, 4, 7, 9];
        desk.Tables.Counts = counts;
        desk.Tables.IsShown = row => !row.TryGetValue("number", out var number) || !hidden.Contains(int.Parse(number["INC".Length..], null));

        var pull = await desk.PullAsync();

        pull.Tickets.Select(t => int.Parse(t.Number["INC".Length..], null)).Should().Equal(Enumerable.Range(1, 12).Except(hidden));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Rows_that_share_a_stamp_across_page_borders_are_neither_lost_nor_read_for_ever(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            using var desk = new Desk(("PageSize", $"{random.Next(1, 8)}"));
            var rows = Enumerable.Range(1, random.Next(0, 40)).OrderBy(_ => random.Next())
                .Select(n => Some.Incident(n, $"2026-06-01 10:00:{random.Next(0, 4):00}")).ToList();
            desk.Tables["incident"].AddRange(rows);
            var first = await desk.PullAsync();
            first.Tickets.Select(t => t.Id).Should().BeEquivalentTo(rows.Select(r => r["sys_id"])).And.OnlyHaveUniqueItems();

            foreach (var changed in rows.Where(_ => random.Next(3) == 0)) changed["sys_updated_on"] = $"2026-06-01 10:0{random.Next(1, 3)}:00";
            var second = await desk.PullAsync(first.Cursor);

            rows.Where(r => string.CompareOrdinal(r["sys_updated_on"], "2026-06-01 10:00:59") > 0).Select(r => r["sys_id"])
                .Except(second.Tickets.Select(t => t.Id)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Tickets_that_change_while_they_are_read_are_read_in_their_last_version_now_or_next_time()
    {
        var random = new Random(11);
        using var desk = new Desk(("PageSize", "3"));
        var rows = Enumerable.Range(1, 30).Select(n => Some.Incident(n, $"2026-06-01 10:00:{n % 3:00}")).ToList();
        desk.Tables["incident"].AddRange(rows);
        var changes = 0;
        desk.Http.Answer = sent =>
        {
            if (changes < 20)
            {
                var row = rows[random.Next(rows.Count)];
                row["sys_updated_on"] = $"2026-06-01 10:01:{changes++ / 2:00}";
                row["sys_mod_count"] = $"{100 + changes}";
            }
            return desk.Tables.Answer(sent);
        };

        var first = await desk.PullAsync();
        var second = await desk.PullAsync(first.Cursor);

        first.Tickets.Concat(second.Tickets).GroupBy(t => t.Id).Select(g => (g.Key, g.Last().Version)).Should()
            .BeEquivalentTo(rows.Select(r => (r["sys_id"], $"{r["sys_updated_on"]}|{r["sys_mod_count"]}")));
    }

    [Fact]
    public async Task A_desk_that_changes_faster_than_it_is_read_does_not_keep_the_pull_from_ending()
    {
        var seconds = 0;
        _desk.Http.Answer = sent =>
        {
            seconds++;
            _desk.Tables["incident"].Add(Some.Incident(seconds, $"2026-06-01 10:{seconds / 60:00}:{seconds % 60:00}"));
            return _desk.Tables.Answer(sent);
        };

        var first = await _desk.PullAsync();
        var read = first.Tickets.Count;
        var second = await _desk.PullAsync(first.Cursor);

        read.Should().BeInRange(3, 10);
        first.Tickets.Concat(second.Tickets).Select(t => t.Id).Distinct().Should().HaveCountGreaterThan(read);
        first.Tickets.Concat(second.Tickets).Max(t => t.Number).Should().Be($"INC{first.Tickets.Concat(second.Tickets).Select(t => t.Id).Distinct().Count():0000000}");
    }

    [Fact]
    public async Task Reading_the_last_minute_again_does_not_move_the_cursor_back()
    {
        using var desk = new Desk(("PageSize", "1"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 5).Select(n => Some.Incident(n, $"2026-06-01 10:00:{n * 10:00}")));
        var first = await desk.PullAsync();

        var second = await desk.PullAsync(first.Cursor);

        second.Pages.Should().HaveCount(6).And.OnlyContain(p => p.Cursor == first.Cursor);
    }

    [Fact]
    public async Task A_pull_broken_off_goes_on_from_any_page_it_handed_out()
    {
        using var desk = new Desk(("PageSize", "3"));
        desk.Tables["incident"].AddRange(Enumerable.Range(1, 10).Select(n => Some.Incident(n, $"2026-06-01 1{n - 1}:00:00")));
        desk.Tables["task_sla"].AddRange(Enumerable.Range(1, 10).Select(n => Some.Sla(n, $"2026-06-01 1{n - 1}:00:00")));
        var whole = await desk.PullAsync();

        foreach (var (page, place) in whole.Pages.Select((p, i) => (p, i)))
        {
            var rest = await desk.PullAsync(page.Cursor);
            whole.Pages.Take(place + 1).SelectMany(p => p.Tickets).Concat(rest.Tickets).Select(t => t.Id).Distinct().Should().HaveCount(10);
            whole.Pages.Take(place + 1).SelectMany(p => p.Slas).Concat(rest.Slas).Select(s => s.Id).Distinct().Should().HaveCount(10);
        }
    }

    [Fact]
    public async Task A_helpdesk_that_ignores_where_to_go_on_does_not_send_the_reader_round_in_circles()
    {
        var same = _desk.Tables.Answer;
        _desk.Tables["incident"].AddRange([Some.Incident(1), Some.Incident(2)]);
        _desk.Http.Answer = sent => same(sent with { Uri = new Uri(sent.Uri.AbsoluteUri.Replace("sys_id%3E", "nosuch%3E", StringComparison.Ordinal)) });

        var pulling = () => _desk.PullAsync();

        await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk:*sys_updated_on*");
    }

    private IEnumerable<(string Table, int Count)> Requests() =>
        _desk.Http.Sent.GroupBy(s => s.Path.Split('/')[^1]).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key);
}
