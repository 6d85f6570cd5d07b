using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;

namespace CxKit.Simulator.Tests.Faults;

public sealed class TransportFaultTests : FaultDesk
{
    [Fact]
    public async Task A_fault_strikes_from_the_hit_and_as_often_as_it_was_told()
    {
        await FaultAsync(new { kind = "status", status = 502, path = "/api/now/v2/table/incident", method = "GET", after = 1, times = 2 });

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await GetAsync(Incidents)).StatusCode);
        }

        statuses.Should().Equal(HttpStatusCode.OK, HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK);
        (await GetAsync("api/now/v2/table/sys_user?sysparm_limit=1")).StatusCode.Should().Be(HttpStatusCode.OK);
        var listed = (await Desk.JsonAsync("simulator/faults"))[0];
        listed.GetProperty("met").GetInt32().Should().Be(4);
        listed.GetProperty("fault").GetProperty("kind").GetString().Should().Be("status");
    }

    [Fact]
    public async Task A_fault_is_taken_back()
    {
        var id = await FaultAsync(new { kind = "status", counted = "incident" });
        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        (await Desk.Http.DeleteAsync(new Uri($"simulator/faults/{id}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Desk.Http.DeleteAsync(new Uri($"simulator/faults/{id}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_does_not_wait_as_long_as_told_is_noted()
    {
        await FaultAsync(new { kind = "rateLimit", retryAfter = 1, times = 1, path = "^/api/now/.*table/incident\\?" });

        var first = await GetAsync(Incidents);
        first.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        first.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(1));
        (await first.Content.ReadAsStringAsync()).Should().Contain("\"status\":\"failure\"");
        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "the second is not waited for");
        (await RetriesAsync()).Should().Be(1);

        await Desk.Http.PostAsJsonAsync("simulator/clock", new { advance = 1 });

        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await RetriesAsync()).Should().Be(1);
    }

    [Fact]
    public async Task An_answer_may_be_a_page_for_people()
    {
        await FaultAsync(new { kind = "html", status = 200, times = 1 });

        var answer = await GetAsync(Incidents);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_may_end_in_its_middle(bool announced)
    {
        await FaultAsync(new { kind = "cut", announced, times = 1 });

        var read = async () => await (await GetAsync(Incidents)).Content.ReadAsStringAsync();

        await read.Should().ThrowAsync<HttpRequestException>();
        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_body_comes_whole()
    {
        var whole = await (await GetAsync(Incidents)).Content.ReadAsStringAsync();
        await FaultAsync(new { kind = "slow", chunk = 100, delay = 1 });

        (await (await GetAsync(Incidents)).Content.ReadAsStringAsync()).Should().Be(whole);
    }

    [Theory]
    [InlineData("before", "")]
    [InlineData("after", "4")]
    public async Task A_connection_may_be_lost_before_or_after_the_effect(string when, string score)
    {
        var id = (await Desk.RowsAsync("incident", "ORDERBYnumber", "sys_id"))[0]["sys_id"];
        Desk.Simulator.Faults.Add(new Fault { Kind = FaultKind.Reset, Method = "PATCH", Times = 1, When = Enum.Parse<FaultMoment>(when, ignoreCase: true) });

        var patch = () => Desk.PatchAsync(id, new { u_cx_score = "4" });

        await patch.Should().ThrowAsync<HttpRequestException>();
        (await Desk.RowsAsync("incident", $"sys_id={id}", "u_cx_score")).Single()["u_cx_score"].Should().Be(score);
        (await Desk.JsonAsync("simulator/counters")).EnumerateArray().Sum(cell => cell.GetProperty("requests").GetInt32()).Should().Be(3, "what was lost was asked all the same");
    }

    [Fact]
    public async Task A_page_may_be_too_heavy_and_a_smaller_one_not()
    {
        await FaultAsync(new { kind = "heavyPage", above = 10 });

        (await GetAsync(Incidents)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await GetAsync(Incidents.Replace("limit=10", "limit=11", StringComparison.Ordinal))).StatusCode.Should().Be(HttpStatusCode.GatewayTimeout);
    }

    [Fact]
    public async Task Bytes_are_counted_as_they_went_out()
    {
        await GetAsync(Incidents);
        var plain = await TrafficAsync("bytes");
        using var packed = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Desk.Simulator.Address };
        packed.DefaultRequestHeaders.Authorization = RunningDesk.Basic("customers", "customers-demo-password");
        await packed.GetStringAsync(new Uri(Incidents, UriKind.Relative));
        await packed.GetStringAsync(new Uri(Incidents, UriKind.Relative));

        var others = (await Desk.JsonAsync("simulator/traffic")).EnumerateArray().Single(cell => cell.GetProperty("user").GetString() == "customers");
        others.GetProperty("requests").GetInt32().Should().Be(2);
        others.GetProperty("connections").GetInt32().Should().Be(1);
        (others.GetProperty("bytes").GetInt64() / 2).Should().BeInRange(1, plain - 1);
    }

    [Theory]
    [InlineData("{\"kind\":\"tooManyJobs\"}", "does not fit ServiceNow")]
    [InlineData("{\"kind\":\"nonsense\"}", "nonsense")]
    [InlineData("{\"kind\":\"status\",\"status\":42}", "between 200 and 599")]
    [InlineData("{\"kind\":\"status\",\"times\":0}", "at least 1")]
    [InlineData("{\"kind\":\"status\",\"path\":\"^(\"}", "no regular expression")]
    [InlineData("{\"kind\":\"status\",\"colour\":\"red\"}", "colour")]
    [InlineData("[", "JSON")]
    public async Task A_rule_that_makes_no_sense_is_refused_with_a_sentence(string rule, string sentence)
    {
        using var content = new StringContent(rule);
        var answer = await Desk.Http.PostAsync(new Uri("simulator/faults", UriKind.Relative), content);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var told = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;
        told.Should().NotBeNullOrWhiteSpace();
        if (sentence is not ("nonsense" or "JSON"))
        {
            told.Should().Contain(sentence);
        }
    }

    [Fact]
    public async Task The_clocks_are_moved_ahead_and_stay_so()
    {
        var before = Desk.Simulator.Clock.GetUtcNow();

        await Desk.Http.PostAsJsonAsync("simulator/clock", new { advance = 3600 });

        (Desk.Simulator.Clock.GetUtcNow() - before).Should().BeCloseTo(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        (await Desk.Http.PostAsJsonAsync("simulator/clock", new { advance = -1 })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private Task<long> RetriesAsync() => TrafficAsync("retriesInsideRetryAfter");

    private async Task<long> TrafficAsync(string what) => (await Desk.JsonAsync("simulator/traffic"))[0].GetProperty(what).GetInt64();
}
