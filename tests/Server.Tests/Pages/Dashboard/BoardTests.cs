using System.Net;
using CxKit.Server.Tests.Desk;

namespace CxKit.Server.Tests.Pages.Dashboard;

public sealed class BoardTests(WatermelonBoard board) : IClassFixture<WatermelonBoard>
{
    [Fact]
    public async Task The_board_says_who_is_a_watermelon_and_on_what_evidence() => (await board.Server.Client.SeeAsync("/")).Should().ContainAll(
        "Network is a watermelon: green outside, red inside.",
        "Network Watermelon SLA 98.3% against 95%; satisfied 38.2% (29.6% to 47.5%, 110 answers) against 85%",
        "Workplace Red",
        "Identity & Access Happy",
        "Service Desk Sound",
        "Applications Cannot tell SLA 96.9% against 95%; satisfied 80.0% (68.2% to 88.2%, 60 answers) against 85%: the interval lies across the target",
        "SAP Basis Cannot tell Fewer than 5 answers: nobody can tell yet.");

    [Fact]
    public async Task Both_sides_stand_side_by_side_with_interval_number_and_meaning() => (await board.Server.Client.SeeAsync("/")).Should().ContainAll(
        "What customers say: satisfied 73.6% 95% interval 69.5–77.2% from 503 answers target 85%",
        "What the board says: SLA kept 91.4% 95% interval 89.6–92.9% from 1,115 tickets target 95%",
        "Answers of 4 or 5 on five points (top-two-box), of all answers");

    [Fact]
    public async Task Each_team_has_its_figures_with_intervals_and_numbers() => (await board.Server.Client.SeeAsync("/")).Should().Contain(
        "Network Watermelon 38.2% (2.9) 29.6–47.5% n = 110 98.3% 95.8–99.4% n = 240 10.0 h (9.9 h) 9.0–11.0 h n = 240");

    [Fact]
    public async Task What_fewer_than_five_said_is_withheld_and_how_many_they_were() =>
        (await board.Server.Client.SeeAsync("/")).Should().Contain("SAP Basis Cannot tell fewer than 5 answers 100.0% 86.7–100.0% n = 25");

    [Fact]
    public async Task Words_are_shown_with_score_team_ticket_and_day_but_never_from_a_small_group()
    {
        var seen = await board.Server.Client.SeeAsync("/");

        seen.Should().MatchRegex(@"Six days without a word, then “resolved”\. 1 of 5 Network INC\d{7} 3 Jul 2026");
        seen.Should().NotContain(SomeDesks.Secret);
    }

    [Fact]
    public async Task The_mirror_says_which_figures_with_a_target_a_customer_lives() => (await board.Server.Client.SeeAsync("/")).Should().Contain(
        "1 of 2 figures with a target is lived by the customer. Lived by the customer CSAT, satisfied: 73.6% target 85% The desk’s own SLA kept: 91.4% target 95%");

    [Fact]
    public async Task Simulated_customers_are_named_as_such_at_the_top_and_beside_their_words() =>
        (await board.Server.Client.SeeAsync("/")).Split("These answers were given by simulated customers.").Should().HaveCount(3);

    [Fact]
    public async Task A_french_reader_gets_french_words_and_numbers() => (await board.Server.Client.SeeAsync("/", "fr")).Should().ContainAll(
        "Network est une pastèque : verte dehors, rouge dedans.",
        "SLA 98,3 % pour 95 % visés ; satisfaits 38,2 % (de 29,6 % à 47,5 %, 110 réponses) pour 85 % visés",
        "d’après 1 115 tickets",
        "Réponses de 4 ou 5 sur cinq points");

    [Fact]
    public async Task A_shorter_period_counts_only_its_own_days()
    {
        var seen = await board.Server.Client.SeeAsync("/accounts/it-desk?from=2026-02-01&to=2026-02-14");

        seen.Should().MatchRegex(@"from \d\d tickets").And.NotContain("1,115");
        seen.Should().NotContain("Six days without a word", "it was written in July");
    }

    [Theory]
    [InlineData("?from=soon")]
    [InlineData("?from=2026-03-01&to=2026-02-01")]
    public async Task A_period_that_cannot_be_read_is_said_and_all_days_are_shown(string query)
    {
        using var response = await board.Server.Client.GetAsync("/accounts/it-desk" + query);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        Seen.Words(await response.Content.ReadAsStringAsync()).Should().Contain("These days could not be read").And.Contain("1,115");
    }

    [Theory]
    [InlineData("surveys.example.org", HttpStatusCode.NotFound)]
    [InlineData("localhost.example.org", HttpStatusCode.NotFound)]
    [InlineData("localhost:8080", HttpStatusCode.OK)]
    [InlineData("[::1]:8080", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task Only_a_reader_at_this_machine_gets_the_board(string host, HttpStatusCode status)
    {
        foreach (var path in new[] { "/", "/accounts/it-desk" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await board.Server.Client.SendAsync(request);
            response.StatusCode.Should().Be(status);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 somewhere")]
    public async Task A_proxy_that_speaks_for_localhost_gets_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await board.Server.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
