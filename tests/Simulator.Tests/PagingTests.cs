using System.Net;
using System.Text.Json;

namespace CxKit.Simulator.Tests;

public class PagingTests(SeededDeskFixture fixture) : IClassFixture<SeededDeskFixture>
{
    [Fact]
    public async Task Keyset_paging_over_equal_stamps_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var log = folder.File("log.csv");
        await File.WriteAllTextAsync(log, SmallLog.Of(Enumerable.Range(0, 60).Select(i => SmallLog.Row($"INC{i:0000}", updatedAt: $"{1 + (i / 25)}/3/2016 10:00"))));
        await using var desk = await RunningDesk.StartAsync(new Connectors.Simulator.DeskSource.FromIncidents(log), folder.Journal);

        const string Order = "^ORDERBYsys_updated_on^ORDERBYsys_id";
        var seen = new List<string>();
        var query = "active!=x" + Order;
        while (await desk.RowsAsync("incident", query, "sys_id,number,sys_updated_on", "&sysparm_limit=7") is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(row => row["number"]));
            var (at, id) = (page[^1]["sys_updated_on"], page[^1]["sys_id"]);
            query = $"active!=x^sys_updated_on>{at}^NQactive!=x^sys_updated_on={at}^sys_id>{id}{Order}";
        }

        seen.Should().OnlyHaveUniqueItems().And.HaveCount(60);
    }

    [Fact]
    public async Task Headers_lead_through_the_list_and_count_it()
    {
        var response = await fixture.Desk.Http.GetAsync(new Uri("api/now/v2/table/incident?sysparm_limit=100&sysparm_offset=200&sysparm_fields=number", UriKind.Relative));

        response.Headers.GetValues("X-Total-Count").Should().Equal($"{fixture.Incidents.Count}");
        var link = response.Headers.GetValues("Link").Single();
        link.Should().MatchRegex("offset=0>;rel=\"first\",.*offset=100>;rel=\"prev\",.*offset=300>;rel=\"next\",.*offset=[0-9]+>;rel=\"last\"");
        var next = link.Split(',').Single(part => part.Contains("\"next\"", StringComparison.Ordinal)).Split('<', '>')[1];
        var rows = (await fixture.Desk.JsonAsync(next)).GetProperty("result").EnumerateArray().Select(row => row.GetProperty("number").GetString());
        rows.Should().Equal(fixture.Incidents.Skip(300).Take(100).Select(row => row["number"]));
    }

    [Fact]
    public async Task Headers_stay_away_where_they_are_not_wanted()
    {
        var response = await fixture.Desk.Http.GetAsync(
            new Uri("api/now/v2/table/incident?sysparm_limit=1&sysparm_no_count=true&sysparm_suppress_pagination_header=true", UriKind.Relative));

        response.Headers.Contains("X-Total-Count").Should().BeFalse();
        response.Headers.Contains("Link").Should().BeFalse();
    }

    [Theory]
    [InlineData("api/now/v2/table/incident?sysparm_query=number=none", HttpStatusCode.OK)]
    [InlineData("api/now/v1/table/incident?sysparm_query=number=none", HttpStatusCode.NotFound)]
    [InlineData("api/now/table/incident?sysparm_query=number=none", HttpStatusCode.NotFound)]
    public async Task A_list_without_rows_depends_on_the_version(string path, HttpStatusCode status)
    {
        var response = await fixture.Desk.Http.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.Should().Be(status);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        (status == HttpStatusCode.OK ? body.GetProperty("result").GetArrayLength() == 0 : body.GetProperty("error").GetProperty("message").GetString() == "No Record found")
            .Should().BeTrue();
    }

    [Fact]
    public async Task Replies_are_packed_when_asked_for()
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None };
        using var http = new HttpClient(handler) { BaseAddress = fixture.Desk.Simulator.Address };
        http.DefaultRequestHeaders.Authorization = RunningDesk.Basic("cxkit", "cxkit-demo-password");
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        var response = await http.GetAsync(new Uri("api/now/v2/table/incident?sysparm_limit=50", UriKind.Relative));

        response.Content.Headers.ContentEncoding.Should().Equal("gzip");
        await using var unpacked = new System.IO.Compression.GZipStream(
            await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        (await JsonDocument.ParseAsync(unpacked)).RootElement.GetProperty("result").GetArrayLength().Should().Be(50);
    }
}
