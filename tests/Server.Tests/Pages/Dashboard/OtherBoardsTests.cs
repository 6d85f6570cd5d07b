using System.Net;
using CxKit.Server.Tests.Desk;

namespace CxKit.Server.Tests.Pages.Dashboard;

public sealed class OtherBoardsTests : IDisposable
{
    private readonly TestDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Without_an_account_the_reader_is_told_how_to_begin() =>
        (await SeeAsync("/")).Should().ContainAll("No account yet", "CxKit:Accounts", "cxkit demo");

    [Fact]
    public async Task An_account_without_tickets_says_what_to_do()
    {
        _desk.Open("it-desk");

        (await SeeAsync("/")).Should().ContainAll("Nothing yet from it-desk", "cxkit check");
    }

    [Fact]
    public async Task Several_accounts_are_listed_each_with_both_sides_and_its_own_notice()
    {
        await _desk.Open("shop").WorkAsync("shop", "Web", 20, 19, TestAnswer.Many(10, 1));
        _desk.Open("hr & payroll", isSimulated: true);

        var seen = await SeeAsync("/");

        seen.Should().ContainAll("hr & payroll These answers were given by simulated customers. Nothing yet.", "shop CSAT, satisfied 100.0% 72.2–100.0% n = 10 SLA kept 95.0%");
        (await SeeAsync("/accounts/hr%20%26%20payroll")).Should().Contain("Nothing yet from hr & payroll");
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_not_found()
    {
        await using var server = await PagesServer.StartAsync(_desk.Open("it-desk"));

        using var response = await server.Client.GetAsync("/accounts/it-dask");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        Seen.Words(await response.Content.ReadAsStringAsync()).Should().Contain("There is no account it-dask");
    }

    [Fact]
    public async Task Real_customers_are_not_called_simulated()
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "Network", 20, 20, TestAnswer.Many(10, 1));

        (await SeeAsync("/")).Should().NotContain("simulated");
    }

    [Fact]
    public async Task Where_no_team_keeps_its_SLA_that_is_why_nobody_is_a_watermelon()
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "Network", 20, 10, TestAnswer.Many(10, 0));

        (await SeeAsync("/")).Should().Contain("No team is a watermelon. No team is inside its SLA target of 95%");
    }

    [Fact]
    public async Task Where_too_few_answered_that_is_why_nobody_is_a_watermelon()
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "Network", 20, 20, new TestAnswer(1));

        (await SeeAsync("/")).Should().Contain("No team is a watermelon. 1 of 1 teams is inside its SLA target, and there nobody can tell yet");
    }

    [Fact]
    public async Task Where_the_customers_of_green_teams_are_satisfied_that_is_why_nobody_is_a_watermelon()
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "Network", 200, 200, TestAnswer.Many(100, 1));
        await _desk.WorkAsync("it-desk", "Workplace", 20, 20);

        (await SeeAsync("/")).Should().Contain("2 of 2 teams are inside their SLA target: of 1 the customers are satisfied, of 1 nobody can tell yet.");
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public async Task Words_are_shown_from_eight_answers_of_a_team_on(int answers, bool isShown)
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "SAP Basis", 20, 20, TestAnswer.Many(answers, 1, new TestAnswer(2, SomeDesks.Secret)));

        (await SeeAsync("/")).Contains(SomeDesks.Secret, StringComparison.Ordinal).Should().Be(isShown);
    }

    [Fact]
    public async Task Without_targets_nobody_is_judged()
    {
        await _desk.Open("it-desk", hasTargets: false).WorkAsync("it-desk", "Network", 20, 20, TestAnswer.Many(10, 0));

        (await SeeAsync("/")).Should().ContainAll("No figure has a target yet.", "No verdict: the settings name no target").And.NotContain("atermelon");
    }

    [Fact]
    public async Task A_target_that_no_customer_lives_is_warned_of()
    {
        _desk.Open("it-desk", hasTargets: false);
        var settings = _desk.Store.Accounts.Find("it-desk")!.Settings with { Targets = new Dictionary<string, double> { ["sla.attainment"] = 0.95 } };
        _desk.Store.Accounts.Enable(settings, TestDesk.Start);
        await _desk.WorkAsync("it-desk", "Network", 20, 20);

        (await SeeAsync("/")).Should().Contain("0 of 1 figures with a target are lived by the customer. Nothing that has a target here is anything a customer lives.");
    }

    [Fact]
    public async Task Teams_are_shown_by_the_name_they_have_even_where_it_looks_like_markup()
    {
        await _desk.Open("it-desk").WorkAsync("it-desk", "<b>Bold</b>", 20, 20, TestAnswer.Many(10, 1, new TestAnswer(5, "<script>alert(1)</script>")));
        await _desk.WorkAsync("it-desk", null, 20, 20);
        await using var server = await PagesServer.StartAsync(_desk);

        var html = await server.Client.GetStringAsync("/");

        html.Should().NotContain("<b>Bold").And.NotContain("<script");
        Seen.Words(html).Should().ContainAll("<b>Bold</b>", "<script>alert(1)</script>", "(no team)");
    }

    [Fact]
    public async Task The_many_small_teams_of_a_large_desk_unfold()
    {
        _desk.Open("it-desk");
        for (var team = 1; team <= 14; team++) await _desk.WorkAsync("it-desk", $"Team {team}", 3, 3);

        (await SeeAsync("/")).Should().Contain("2 more teams");
    }

    private async Task<string> SeeAsync(string path)
    {
        await using var server = await PagesServer.StartAsync(_desk);
        return await server.Client.SeeAsync(path);
    }
}
