using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.DependencyInjection;

namespace CxKit.Connectors.Tests.Shared;

public sealed class TwoAccountsTests
{
    [Fact]
    public async Task Two_accounts_of_one_vendor_share_neither_address_nor_credential_nor_trouble()
    {
        var clock = new ManualClock();
        var tables = new TableServer();
        tables["incident"].AddRange(Enumerable.Range(1, 20).Select(n => Some.Incident(n)));
        using var sound = new ScriptedHttp(clock) { Answer = tables.Answer };
        using var failing = new ScriptedHttp(clock) { Answer = _ => ScriptedHttp.Reset() };
        await using var host = Desk.Host(
            clock,
            [.. Desk.Basic("paris", "https://paris.example"), .. Desk.Basic("lyon", "https://lyon.example/desk/"), ("paris:PageSize", "2")],
            ("paris", sound), ("lyon", failing));
        var paris = Connector.Of(host).Open("paris");
        var lyon = Connector.Of(host).Open("lyon");

        for (var round = 0; round < 3; round++)
        {
            var both = Task.WhenAll(Fails(lyon), Reads(paris));
            await clock.RunAsync(both);
            (await both).Should().Equal(0, 20);
        }

        sound.Sent.Should().OnlyContain(s => s.Uri.AbsoluteUri.StartsWith("https://paris.example/api/") && s.Authorization == Basic("paris"));
        failing.Sent.Should().OnlyContain(s => s.Uri.AbsoluteUri.StartsWith("https://lyon.example/desk/api/") && s.Authorization == Basic("lyon"));
    }

    [Fact]
    public async Task An_account_is_opened_once()
    {
        await using var host = Desk.Host(new ManualClock(), [.. Desk.Basic("paris", "https://paris.example"), .. Desk.Basic("lyon", "https://lyon.example")]);
        var connector = Connector.Of(host);

        connector.Open("paris").Should().BeSameAs(connector.Open("paris")).And.NotBeSameAs(connector.Open("lyon"));
        connector.Open("paris").Account.Should().Be("paris");
    }

    [Fact]
    public async Task A_client_of_somebody_else_gets_neither_address_nor_credential()
    {
        await using var host = Desk.Host(new ManualClock(), Desk.Basic("paris", "https://paris.example"));
        Connector.Of(host).Open("paris");

        host.GetRequiredService<IHttpClientFactory>().CreateClient("CxKit/nobody").BaseAddress.Should().BeNull();
        host.GetRequiredService<IHttpClientFactory>().CreateClient().BaseAddress.Should().BeNull();
    }

    private static string Basic(string account) =>
        $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"cxkit:secret-of-{account}"))}";

    private static async Task<int> Reads(IHelpdesk helpdesk) => (await Pull.FromAsync(helpdesk.Tickets!, null)).Tickets.Count;

    private static async Task<int> Fails(IHelpdesk helpdesk)
    {
        await helpdesk.Awaiting(h => Reads(h)).Should().ThrowAsync<HelpdeskException>().WithMessage("lyon:*");
        return 0;
    }
}
