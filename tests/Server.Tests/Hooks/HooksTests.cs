using System.Net;

namespace CxKit.Server.Tests.Hooks;

/// <summary>Where helpdesks tell of changes.</summary>
public sealed class HooksTests : IAsyncLifetime
{
    private HookedDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await HookedDesk.StartAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task A_genuine_webhook_leaves_its_tickets_in_the_queue_before_it_is_answered()
    {
        using var answer = await _desk.SendAsync(HookedDesk.Account, "41,42", "genuine");

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        _desk.Store.Hints.Read(HookedDesk.Account, 10).Select(h => h.TicketId).Should().Equal("41", "42");
    }

    [Fact]
    public async Task A_forged_one_is_refused_without_a_word_and_leaves_nothing()
    {
        using var answer = await _desk.SendAsync(HookedDesk.Account, "41", "forged");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).Should().BeEmpty();
        _desk.Store.Hints.Read(HookedDesk.Account, 10).Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_speaks_of_nothing_is_accepted()
    {
        using var answer = await _desk.SendAsync(HookedDesk.Account, "", "genuine");

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(HookedDesk.Mute)]
    public async Task An_account_that_takes_none_is_not_found(string account)
    {
        using var answer = await _desk.SendAsync(account, "41", "genuine");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_larger_than_any_helpdesk_sends_is_refused()
    {
        using var answer = await _desk.SendAsync(HookedDesk.Account, new string('1', (1024 * 1024) + 1), "genuine");

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        using var answer = await _desk.Client.GetAsync($"/hooks/{HookedDesk.Account}");

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }
}
