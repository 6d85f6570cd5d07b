using System.Net;
using System.Net.Http.Headers;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Shared;

public sealed class AccountChannelTests : IDisposable
{
    private readonly Desk _desk = new();

    public AccountChannelTests() => _desk.Tables["incident"].Add(Some.Incident(1));

    public void Dispose() => _desk.Dispose();

    public static TheoryData<string> Faults => ["500", "502", "503", "429", "408", "reset", "unconnected", "cut", "cut in a row", "error", "error behind rows"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Reading_survives_a_fault_and_loses_nothing(string fault)
    {
        await _desk.PullAsync();
        var undisturbed = _desk.Http.Sent.Count;
        using var desk = new Desk();
        desk.Tables["incident"].Add(Some.Incident(1));
        desk.Http.FailNext([.. Enumerable.Repeat(() => Fail(fault), 5)]);

        var pull = await desk.PullAsync();

        pull.Tickets.Should().ContainSingle();
        desk.Http.Sent.Should().HaveCount(5 + undisturbed);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_lasts_is_transient_and_tells_no_words_of_the_answer(string fault)
    {
        _desk.Http.Answer = _ => Fail(fault);

        var pulling = () => _desk.PullAsync();

        var failure = (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk: *https://desk.example/*")).Which;
        failure.IsTransient.Should().BeTrue();
        failure.ToString().Should().NotContain("customer's words").And.NotContain("sysparm").And.NotContain("secret-of");
        _desk.Http.Sent.Should().HaveCount(6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_asked_before_the_time_for_which_the_helpdesk_asked_to_be_left_alone(bool asDate)
    {
        _desk.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r =>
        {
            // The helpdesk's clock is an hour off; its date counts from its own present.
            r.Headers.Date = _desk.Clock.GetUtcNow().AddHours(-1);
            r.Headers.RetryAfter = asDate ? new RetryConditionHeaderValue(r.Headers.Date.Value.AddSeconds(90)) : new RetryConditionHeaderValue(TimeSpan.FromSeconds(90));
        }));

        await _desk.PullAsync();

        (_desk.Http.Sent[1].At - _desk.Http.Sent[0].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(90)).And.BeLessThan(TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task Another_call_of_the_account_keeps_the_rest_too()
    {
        _desk.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.ServiceUnavailable, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(60))));
        var first = _desk.PullAsync();
        var second = Pull.FromAsync(_desk.Helpdesk.Tickets!, null);
        await first;
        await _desk.Clock.RunAsync(second);

        _desk.Http.Sent.Skip(2).Should().OnlyContain(s => s.At >= _desk.Http.Sent[0].At + TimeSpan.FromSeconds(60));
        _desk.Http.Sent.Count(s => s.At < _desk.Http.Sent[0].At + TimeSpan.FromSeconds(60)).Should().BeLessThanOrEqualTo(2, "the second call may have been under way");
    }

    [Fact]
    public async Task A_rest_longer_than_a_call_can_wait_ends_it_and_still_holds_for_the_next()
    {
        _desk.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r => r.Headers.RetryAfter = new(TimeSpan.FromMinutes(50))));
        var pulling = () => _desk.PullAsync();

        (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk:*left alone*")).Which.IsTransient.Should().BeTrue();
        await pulling.Should().ThrowAsync<HelpdeskException>();
        _desk.Http.Sent.Should().ContainSingle();

        _desk.Clock.Advance(TimeSpan.FromMinutes(51));
        (await _desk.PullAsync()).Tickets.Should().ContainSingle();
    }

    [Fact]
    public async Task A_page_instead_of_data_is_not_taken_for_an_empty_answer()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Page();
        var pulling = () => _desk.PullAsync();

        var failure = (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("*a page instead of data*")).Which;

        failure.IsTransient.Should().BeTrue();
        failure.ToString().Should().NotContain("hibernating");
        _desk.Http.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "*points elsewhere*")]
    [InlineData(HttpStatusCode.Unauthorized, "*refuses the credential*CxKit:Accounts:it-desk:Auth*")]
    [InlineData(HttpStatusCode.Forbidden, "*no right*")]
    [InlineData(HttpStatusCode.BadRequest, "*400*")]
    public async Task A_refusal_is_not_repeated(HttpStatusCode status, string says)
    {
        _desk.Http.Answer = _ => ScriptedHttp.Status(status);
        var pulling = () => _desk.PullAsync();

        var failure = (await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("it-desk:*" + says)).Which;

        failure.IsTransient.Should().BeFalse();
        failure.ToString().Should().NotContain("customer's words").And.NotContain("secret-of");
        _desk.Http.Sent.Should().OnlyHaveUniqueItems(s => s.Uri);
    }

    [Fact]
    public async Task A_helpdesk_that_fails_again_and_again_is_left_alone_for_a_while_and_then_tried_again()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Reset();
        var pulling = () => _desk.PullAsync();
        await pulling.Should().ThrowAsync<HelpdeskException>();
        await pulling.Should().ThrowAsync<HelpdeskException>();
        var asked = _desk.Http.Sent.Count;

        await pulling.Should().ThrowAsync<HelpdeskException>().WithMessage("*left alone for a while*");
        _desk.Http.Sent.Should().HaveCount(asked);

        _desk.Clock.Advance(TimeSpan.FromSeconds(31));
        _desk.Http.Answer = _desk.Tables.Answer;
        (await _desk.PullAsync()).Tickets.Should().ContainSingle();
    }

    [Fact]
    public async Task At_most_three_calls_are_under_way_at_a_time()
    {
        var (now, most) = (0, 0);
        using var wire = new SlowHttp(_desk.Tables.Answer, () => most = Math.Max(most, Interlocked.Increment(ref now)), () => Interlocked.Decrement(ref now));
        await using var host = Desk.Host(_desk.Clock, Desk.Basic("a", "https://a.example"), ("a", wire));
        var reader = Connector.Of(host).Open("a").Tickets!;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Pull.FromAsync(reader, null)));

        most.Should().Be(3);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait()
    {
        _desk.Http.Answer = _ => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(60)));
        using var cancel = new CancellationTokenSource();
        var reading = _desk.Helpdesk.Tickets!.ReadChangedSince(null, cancel.Token).GetAsyncEnumerator(cancel.Token).MoveNextAsync().AsTask();

        await cancel.CancelAsync();

        await reading.Awaiting(r => r).Should().ThrowAsync<OperationCanceledException>();
    }

    private static HttpResponseMessage Fail(string fault) => fault switch
    {
        "reset" => ScriptedHttp.Reset(),
        "unconnected" => ScriptedHttp.Unconnected(),
        "cut" => ScriptedHttp.Json("""{"result":[""" + " "),
        "cut in a row" => ScriptedHttp.Json("""{"result":[{"sys_id":"1","short_description":"customer's wo"""),
        "error" => ScriptedHttp.Json("""{"error":{"message":"customer's words","detail":null},"status":"failure"}"""),
        "error behind rows" => ScriptedHttp.Json("""{"result":[],"error":{"message":"customer's words","detail":"maximum execution time exceeded"},"status":"failure"}"""),
        _ => ScriptedHttp.Status((HttpStatusCode)int.Parse(fault, null)),
    };
}
