using System.Net;
using CxKit.Core.Surveys;
using CxKit.Server.Tests.Desk;

namespace CxKit.Server.Tests.Pages.Answer;

public sealed class ClosedLinkTests : IAsyncLifetime
{
    private readonly TestDesk _desk = new TestDesk().Open("it-desk");
    private PagesServer _server = null!;

    public async Task InitializeAsync() => _server = await PagesServer.StartAsync(_desk);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("__4CAwQFBgcICQoLDA0ODw")]
    public async Task A_link_that_nobody_was_sent_is_not_found(string token) =>
        await ShouldBeClosedAsync(token, HttpStatusCode.NotFound, HttpStatusCode.NotFound, "leads nowhere", "ne mène nulle part");

    [Fact]
    public async Task An_expired_link_is_gone_and_stores_nothing()
    {
        var link = _desk.Ask("it-desk", expiresAfter: TimeSpan.FromMinutes(1));

        await ShouldBeClosedAsync(link.Text, HttpStatusCode.Gone, HttpStatusCode.Gone, "The time to answer is over", "Le délai de réponse est passé");

        _desk.AnswersTo(link).Should().BeEmpty();
    }

    [Fact]
    public async Task A_used_link_is_gone_for_readers_and_a_conflict_for_writers()
    {
        var link = _desk.Ask("it-desk");
        using var first = await _server.Client.SubmitAsync("/a/" + link.Text, ("score", "4"));

        await ShouldBeClosedAsync(link.Text, HttpStatusCode.Gone, HttpStatusCode.Conflict, "You have already answered", "Vous avez déjà répondu");

        _desk.AnswersTo(link).Should().ContainSingle().Which.Score.Should().Be(4);
    }

    [Fact]
    public async Task Every_page_forbids_scripts_framing_keeping_and_telling_where_one_comes_from()
    {
        var link = _desk.Ask("it-desk");
        HttpResponseMessage[] pages =
        [
            await _server.Client.GetAsync("/a/nonsense"),
            await _server.Client.GetAsync("/a/" + link.Text),
            await _server.Client.SubmitAsync("/a/" + link.Text),
            await _server.Client.SubmitAsync("/a/" + link.Text, ("score", "1")),
            await _server.Client.GetAsync("/"),
            await _server.Client.GetAsync("/accounts/nobody"),
        ];

        foreach (var page in pages)
        {
            string Header(string name) => string.Join(",", page.Headers.GetValues(name));
            Header("Content-Security-Policy").Should().Be("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            Header("Referrer-Policy").Should().Be("no-referrer");
            Header("X-Content-Type-Options").Should().Be("nosniff");
            Header("Cache-Control").Should().Be("no-store");
            Header("X-Robots-Tag").Should().Contain("noindex");
            page.Headers.Contains("Set-Cookie").Should().BeFalse();
            page.Dispose();
        }
    }

    [Fact]
    public async Task The_stylesheet_named_in_the_page_may_be_kept_for_ever()
    {
        using var page = await _server.Client.GetAsync("/a/nonsense");
        var html = await page.Content.ReadAsStringAsync();

        using var sheet = await _server.Client.GetAsync(html.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0]);

        sheet.StatusCode.Should().Be(HttpStatusCode.OK);
        sheet.Content.Headers.ContentType!.MediaType.Should().Be("text/css");
        sheet.Headers.CacheControl!.ToString().Should().Contain("immutable");
        (await sheet.Content.ReadAsStringAsync()).Should().Contain("--rind");
    }

    private async Task ShouldBeClosedAsync(string token, HttpStatusCode toReaders, HttpStatusCode toWriters, string english, string french)
    {
        using var read = await _server.Client.GetAsync("/a/" + token);
        using var written = await _server.Client.SubmitAsync("/a/" + token, ("score", "5"));

        (read.StatusCode, written.StatusCode).Should().Be((toReaders, toWriters));
        Seen.Words(await read.Content.ReadAsStringAsync()).Should().Contain(english).And.NotContain("five points");
        Seen.Words(await written.Content.ReadAsStringAsync()).Should().Contain(english);
        (await _server.Client.SeeAsync("/a/" + token, "fr")).Should().Contain(french);
    }
}
