using System.Globalization;
using System.Text;
using CxKit.Connectors.Tests.Doubles;

namespace CxKit.Connectors.Tests.Shared;

/// <summary>What goes over the wire, byte for byte: RestEase and Refit are held to the same text.</summary>
public sealed class RestTests : IDisposable
{
    private const string Hard = """a b'"^=>,[ü+%&#?/~!*()""";
    private const string HardEscaped = "a%20b%27%22%5E%3D%3E%2C%5B%C3%BC%2B%25%26%23%3F%2F~%21%2A%28%29";

    private readonly BareServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/desk")]
    [InlineData("/desk/two")]
    public async Task A_path_is_added_to_that_of_the_base_address(string basePath) =>
        (await SentAsync(api => api.PlainAsync(default), basePath)).Should().Be(Lines($"GET {basePath}/plain HTTP/1.1"));

    [Fact]
    public async Task A_path_value_is_one_segment_whatever_it_holds() =>
        (await SentAsync(api => api.PathAsync("incident", Hard, default))).Should().Be(Lines($"GET /rows/incident/of/{HardEscaped} HTTP/1.1"));

    [Fact]
    public async Task Query_names_and_values_are_escaped_in_the_order_of_the_declaration() =>
        (await SentAsync(api => api.QueryAsync(Hard, "100", default))).Should().Be(Lines($"GET /rows?query={HardEscaped}&page%5Bsize%5D=100 HTTP/1.1"));

    [Fact]
    public async Task A_name_may_come_twice() =>
        (await SentAsync(api => api.RolesAsync("admin", "agent", default))).Should().Be(Lines("GET /rows?role%5B%5D=admin&role%5B%5D=agent HTTP/1.1"));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "5", "?page%5Bsize%5D=5")]
    [InlineData("", null, "?query=")]
    [InlineData("", "", "?query=&page%5Bsize%5D=")]
    [InlineData(" ", null, "?query=%20")]
    public async Task Nothing_is_left_out_and_an_empty_text_is_sent_as_such(string? query, string? size, string expected) =>
        (await SentAsync(api => api.QueryAsync(query, size, default))).Should().Be(Lines($"GET /rows{expected} HTTP/1.1"));

    [Theory]
    [InlineData(-1000, -1234567890123L, "?limit=-1000&from=-1234567890123")]
    [InlineData(0, null, "?limit=0")]
    public async Task Numbers_are_written_the_same_in_every_culture(int limit, long? from, string expected)
    {
        var here = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "−" } };
        try
        {
            (await SentAsync(api => api.NumbersAsync(limit, from, default))).Should().Be(Lines($"GET /counts{expected} HTTP/1.1"));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [InlineData("opt-in", "X-Mark: opt-in")]
    [InlineData("line\r\nX-Other: two", "X-Mark: lineX-Other: two")]
    [InlineData(null, null)]
    public async Task A_header_keeps_to_its_line(string? value, string? expected) =>
        (await SentAsync(api => api.MarkedAsync(value, default))).Should().Be(Lines("GET /marked HTTP/1.1", expected));

    [Fact]
    public async Task A_body_is_sent_as_it_is()
    {
        const string Row = """{ "words": "ü % + ' \u0000", "none": null }""";

        var sent = await SentAsync(api => api.PostAsync("k-1", Json(Row), default));

        sent.Should().Be(Lines("POST /rows HTTP/1.1", "X-Mark: k-1", "Content-Type: application/json; charset=utf-8", $"Content-Length: {Encoding.UTF8.GetByteCount(Row)}") + Row);
    }

    [Fact]
    public async Task A_body_goes_along_with_path_and_query() =>
        (await SentAsync(api => api.PutAsync("a/b", "false", Json("{}"), default))).Should()
            .Be(Lines("PUT /rows/a%2Fb?notify=false HTTP/1.1", "Content-Type: application/json; charset=utf-8", "Content-Length: 2") + "{}");

    [Fact]
    public async Task A_body_keeps_the_type_that_its_caller_gave_it() =>
        (await SentAsync(api => api.PatchAsync("7", new StringContent("<a/>", Encoding.UTF8, "text/xml"), default))).Should()
            .Be(Lines("PATCH /rows/7 HTTP/1.1", "Content-Type: text/xml; charset=utf-8", "Content-Length: 4") + "<a/>");

    [Fact]
    public async Task A_post_without_body_says_that_it_is_empty() =>
        (await SentAsync(api => api.BodilessAsync("7", default))).Should().Be(Lines("POST /rows/7/close HTTP/1.1", "Content-Length: 0"));

    [Theory]
    [InlineData("now", "X-Mark: now")]
    [InlineData(null, null)]
    public async Task A_post_without_body_may_have_a_header(string? value, string? expected) =>
        (await SentAsync(api => api.BodilessMarkedAsync("7", value, default))).Should().Be(Lines("POST /rows/7/close HTTP/1.1", expected, "Content-Length: 0"));

    [Fact]
    public async Task A_deletion_has_no_body() =>
        (await SentAsync(api => api.DeleteAsync("7", default))).Should().Be(Lines("DELETE /rows/7 HTTP/1.1"));

    [Theory]
    [InlineData(204)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task Any_status_is_an_answer(int status)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        var heard = _server.HearAsync($"HTTP/1.1 {status} Said\r\nContent-Length: 0\r\n\r\n", Task.CompletedTask);

        using var response = await Rest.For<IEveryCall>(http).PlainAsync(default);

        ((int)response.StatusCode).Should().Be(status);
        await heard;
    }

    [Fact]
    public async Task An_answer_is_handed_over_before_its_body_has_come()
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        var read = new TaskCompletionSource();
        var heard = _server.HearAsync("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhal", read.Task);

        using var response = await Rest.For<IEveryCall>(http).PlainAsync(default).WaitAsync(TimeSpan.FromSeconds(30));

        await using var body = await response.Content.ReadAsStreamAsync();
        (await body.ReadAtLeastAsync(new byte[3], 3)).Should().Be(3);
        read.SetResult();
        await heard;
    }

    [Fact]
    public async Task A_line_that_breaks_is_the_clients_own_fault_and_no_other()
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        var heard = _server.HearAsync("HTTP/1.1 200", Task.CompletedTask);
        var asking = () => Rest.For<IEveryCall>(http).PlainAsync(default);

        await asking.Should().ThrowExactlyAsync<HttpRequestException>();
        await heard;
    }

    [Fact]
    public async Task A_call_that_is_called_off_ends_as_cancelled()
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var cancel = new CancellationTokenSource();
        var asking = Rest.For<IEveryCall>(http).PlainAsync(cancel.Token);

        await cancel.CancelAsync();

        await asking.Awaiting(a => a).Should().ThrowAsync<OperationCanceledException>();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>What one call sends, without the line that names the host.</summary>
    private async Task<string> SentAsync(Func<IEveryCall, Task<HttpResponseMessage>> call, string basePath = "")
    {
        using var http = new HttpClient { BaseAddress = new Uri(_server.Address.AbsoluteUri.TrimEnd('/') + basePath) };
        var heard = _server.HearAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Task.CompletedTask);
        using var response = await call(Rest.For<IEveryCall>(http));
        return (await heard).Replace($"Host: {_server.Address.Authority}\r\n", "", StringComparison.Ordinal);
    }

    private static string Lines(params string?[] head) => string.Concat(head.Where(l => l is not null).Select(l => l + "\r\n")) + "\r\n";
}
