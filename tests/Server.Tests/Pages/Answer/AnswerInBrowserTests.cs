using CxKit.Server.Tests.Desk;
using Microsoft.Playwright;

namespace CxKit.Server.Tests.Pages.Answer;

[Collection(InChromium.Name)]
public sealed class AnswerInBrowserTests(Chromium chromium) : IAsyncLifetime
{
    private readonly TestDesk _desk = new TestDesk().Open("it-desk");
    private PagesServer _server = null!;

    public async Task InitializeAsync() => _server = await PagesServer.StartAsync(_desk);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    [BrowserFact]
    public async Task A_keyboard_is_enough_to_answer_and_no_script_is_needed()
    {
        var link = _desk.Ask("it-desk");
        var page = await chromium.OpenAsync(new Uri(_server.Address, "/a/" + link.Text), scripts: false);

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Nobody called back.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" }).WaitForAsync();

        _desk.AnswersTo(link).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Score = 2, Comment = "Nobody called back." });
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_five_points_are_large_enough_for_a_thumb_and_one_named_group()
    {
        var page = await chromium.OpenAsync(new Uri(_server.Address, "/a/" + _desk.Ask("it-desk").Text), width: 390, height: 844);

        var points = page.GetByRole(AriaRole.Group, new() { NameRegex = new("How satisfied are you") }).Locator("label");

        (await points.AllInnerTextsAsync()).Should().HaveCount(5);
        foreach (var point in await points.AllAsync()) (await point.BoundingBoxAsync())!.Height.Should().BeGreaterThanOrEqualTo(48);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(390);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "en")]
    [InlineData(ColorScheme.Dark, "fr")]
    public async Task Question_error_thanks_and_used_link_are_accessible(ColorScheme scheme, string language)
    {
        var address = new Uri(_server.Address, "/a/" + _desk.Ask("it-desk").Text);
        var page = await chromium.OpenAsync(address, language, scheme);
        (await page.FaultsAsync()).Should().BeEmpty();

        await page.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await page.FaultsAsync()).Should().BeEmpty();

        await page.GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("Merci !");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByText("Merci !").WaitForAsync();
        (await page.FaultsAsync()).Should().BeEmpty();

        await page.GotoAsync(address.ToString());
        (await page.FaultsAsync()).Should().BeEmpty();
        await page.Context.CloseAsync();
    }
}
