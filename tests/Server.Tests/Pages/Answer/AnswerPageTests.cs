using System.Net;
using CxKit.Core.Surveys;
using CxKit.Server.Tests.Desk;

namespace CxKit.Server.Tests.Pages.Answer;

public sealed class AnswerPageTests : IAsyncLifetime
{
    private readonly TestDesk _desk = new TestDesk().Open("it-desk");
    private PagesServer _server = null!;

    private HttpClient Client => _server.Client;

    public async Task InitializeAsync() => _server = await PagesServer.StartAsync(_desk);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task What_is_sent_is_stored_with_its_time_and_shown_in_thanks()
    {
        var link = _desk.Ask("it-desk");

        using var response = await Client.SubmitAsync(Path(link), ("score", "2"), ("comment", "  Six days of <silence>.  "));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        Seen.Words(await response.Content.ReadAsStringAsync()).Should().ContainAll("Thank you", "2 Dissatisfied", "Six days of <silence>.");
        _desk.AnswersTo(link).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Score = 2, Comment = "Six days of <silence>.", AnsweredAt = _desk.Clock.Now, Provenance = Provenance.Customer, QuestionId = "Csat5" });
    }

    [Fact]
    public async Task A_simulated_customer_is_never_taken_for_a_real_one()
    {
        _desk.Open("demo", isSimulated: true);
        var link = _desk.Ask("demo");

        using var response = await Client.SubmitAsync(Path(link), ("score", "5"));

        _desk.AnswersTo(link).Should().ContainSingle().Which.Provenance.Should().Be(Provenance.Simulated);
    }

    [Fact]
    public async Task Looking_stores_nothing_even_with_a_click_in_the_link()
    {
        var link = _desk.Ask("it-desk");

        using var got = await Client.GetAsync(Path(link) + "?score=5");
        using var headed = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Path(link) + "?score=5"));

        got.StatusCode.Should().Be(HttpStatusCode.OK);
        headed.StatusCode.Should().Be(HttpStatusCode.OK);
        _desk.AnswersTo(link).Should().BeEmpty();
        _desk.Store.Surveys.FindByLink(link.Hash)!.State.Should().Be(InvitationState.Delivered);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?score=9", null)]
    [InlineData("?score=4", "4")]
    public async Task Nothing_is_selected_but_the_customers_own_click(string query, string? selected)
    {
        var html = await Client.GetStringAsync(Path(_desk.Ask("it-desk")) + query);

        var chosen = html.Split("<input").Where(i => i.Contains("type=\"radio\"", StringComparison.Ordinal) && i.Split('>')[0].Contains("checked", StringComparison.Ordinal));
        chosen.Select(i => i.Split("value=\"")[1][..1]).Should().Equal(selected is null ? [] : [selected]);
    }

    [Fact]
    public async Task Two_submissions_at_once_store_one_answer()
    {
        var link = _desk.Ask("it-desk");

        var responses = await Task.WhenAll(Enumerable.Range(1, 5).Select(score => Client.SubmitAsync(Path(link), ("score", $"{score}"))));

        responses.Select(r => r.StatusCode).Should().BeEquivalentTo(
            [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        _desk.AnswersTo(link).Should().ContainSingle();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("four")]
    public async Task Without_a_score_the_page_comes_back_with_the_words_kept(string? score)
    {
        var link = _desk.Ask("it-desk");
        (string, string)[] fields = score is null ? [("comment", "My words")] : [("score", score), ("comment", "My words")];

        using var response = await Client.SubmitAsync(Path(link), fields);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Seen.Words(await response.Content.ReadAsStringAsync()).Should().ContainAll("please choose one of the five points", "My words");
        _desk.AnswersTo(link).Should().BeEmpty();
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(100_000)]
    public async Task A_comment_that_is_too_long_is_refused_in_words(int length)
    {
        var link = _desk.Ask("it-desk");

        using var response = await Client.SubmitAsync(Path(link), ("score", "3"), ("comment", new string('a', length)));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Seen.Words(await response.Content.ReadAsStringAsync()).Should().Contain("longer than 2,000 characters");
        _desk.AnswersTo(link).Should().BeEmpty();
    }

    [Fact]
    public async Task The_longest_comment_fits_in_any_script_and_line_ends_count_once()
    {
        var link = _desk.Ask("it-desk");
        var comment = string.Join("\n", Enumerable.Repeat("遅", 1000)) + "遅";

        using var response = await Client.SubmitAsync(Path(link), ("score", "3"), ("comment", comment.Replace("\n", "\r\n", StringComparison.Ordinal)));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        _desk.AnswersTo(link).Should().ContainSingle().Which.Comment.Should().Be(comment).And.HaveLength(2000);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_an_answer_without_a_score()
    {
        var link = _desk.Ask("it-desk");

        using var response = await Client.PostAsync(Path(link), new StringContent("{\"score\":5}", null, "application/json"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        _desk.AnswersTo(link).Should().BeEmpty();
    }

    [Theory]
    [InlineData("fr-CA, fr;q=0.9, en;q=0.8", "", "Une question de votre centre de services")]
    [InlineData("de, fr;q=0.5, en;q=0.4", "", "Une question de votre centre de services")]
    [InlineData("de", "", "A question from your service desk")]
    [InlineData("en", "?lang=fr", "Une question de votre centre de services")]
    [InlineData("fr", "?lang=en", "A question from your service desk")]
    public async Task The_question_is_asked_in_the_readers_language(string accepted, string query, string words) =>
        (await Client.SeeAsync(Path(_desk.Ask("it-desk")) + query, accepted)).Should().Contain(words);

    [Fact]
    public async Task A_browser_that_names_no_language_gets_that_of_the_invitation() =>
        Seen.Words(await Client.GetStringAsync(Path(_desk.Ask("it-desk", language: "fr")))).Should().Contain("Une question de votre centre de services");

    [Fact]
    public async Task Neither_the_link_nor_the_customers_words_are_ever_logged()
    {
        var link = _desk.Ask("it-desk");
        await Client.GetStringAsync(Path(link) + "?score=4");
        using var faulty = await Client.SubmitAsync(Path(link), ("comment", "unspeakable"));
        using var stored = await Client.SubmitAsync(Path(link), ("score", "1"), ("comment", "unspeakable"));
        using var again = await Client.SubmitAsync(Path(link), ("score", "1"), ("comment", "unspeakable"));

        _server.Log.Should().NotBeEmpty();
        _server.Log.Should().NotContain(l => l.Contains(link.Text, StringComparison.Ordinal) || l.Contains("unspeakable", StringComparison.Ordinal));
    }

    private static string Path(LinkToken link) => "/a/" + link.Text;
}
