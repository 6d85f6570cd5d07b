using CxKit.Server.Tests.Desk;
using CxKit.Storage;
using Microsoft.Playwright;

namespace CxKit.Server.Tests.Pages.Dashboard;

[Collection(InChromium.Name)]
public sealed class BoardInBrowserTests(Chromium chromium, WatermelonBoard board) : IClassFixture<WatermelonBoard>
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light, "en")]
    [InlineData(ColorScheme.Dark, "fr")]
    public async Task The_board_is_accessible_folded_and_unfolded(ColorScheme scheme, string language)
    {
        var page = await chromium.OpenAsync(board.Server.Address, language, scheme);
        (await page.FaultsAsync()).Should().BeEmpty();

        foreach (var fold in await page.Locator("summary").AllAsync()) await fold.ClickAsync();

        (await page.FaultsAsync()).Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_other_pages_of_the_board_are_accessible()
    {
        using var desk = new TestDesk().Open("empty");
        await desk.Open("shop", isSimulated: true).WorkAsync("shop", "Web", 20, 19, TestAnswer.Many(10, 1));
        await using var server = await PagesServer.StartAsync(desk);
        var page = await chromium.OpenAsync(server.Address);
        (await page.FaultsAsync()).Should().BeEmpty("the list of accounts");

        await page.GetByRole(AriaRole.Link, new() { Name = "empty" }).ClickAsync();
        (await page.FaultsAsync()).Should().BeEmpty("an account with nothing yet");

        var lease = desk.Store.Accounts.Acquire("empty", "test");
        desk.Store.Runs.Record(lease, "pull", desk.Clock.GetUtcNow(), new StepFailure("empty: https://empty.example.com/ cannot be reached.", IsTransient: true));
        await page.GetByRole(AriaRole.Link, new() { Name = "How the work goes" }).ClickAsync();
        (await page.FaultsAsync()).Should().BeEmpty("the state of the work");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_board_fits_a_phone_without_scrolling_sideways()
    {
        var page = await chromium.OpenAsync(board.Server.Address, width: 390, height: 844);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_period_is_changed_without_script_and_the_chosen_language_stays()
    {
        var page = await chromium.OpenAsync(new Uri(board.Server.Address, "/?lang=fr"), scripts: false);

        await page.GetByLabel("Du", new() { Exact = true }).FillAsync("2026-02-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher" }).ClickAsync();

        page.Url.Should().Contain("/accounts/it-desk").And.Contain("from=2026-02-01").And.Contain("lang=fr");
        (await page.GetByLabel("Du", new() { Exact = true }).InputValueAsync()).Should().Be("2026-02-01");
        await page.Context.CloseAsync();
    }
}
