using System.Net;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Shared;

public sealed class CallTermsTests : IDisposable
{
    private static readonly CallTerms _export = CallTerms.Repeatable with { Limit = "export" };

    private readonly Line _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_rest_asked_for_under_a_limit_is_kept_by_its_calls_and_by_no_others()
    {
        _line.Http.FailNext(TooMany(60));
        var export = _line.StartAsync("/export", _export);
        (await _line.StartAsync("/ticket", CallTerms.Repeatable)).Should().Be(200);
        var atOnce = _line.Clock.GetUtcNow();
        await _line.Clock.RunAsync(export);

        _line.Http.Sent.Select(s => s.Path).Should().Equal("/export", "/ticket", "/export");
        _line.Http.Sent[1].At.Should().Be(atOnce);
        (_line.Http.Sent[2].At - atOnce).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Calls_that_rest_under_a_limit_leave_the_lanes_to_the_others()
    {
        _line.Http.FailNext(TooMany(60));
        var exports = Enumerable.Range(0, 6).Select(_ => _line.StartAsync("/export", _export)).ToList();

        (await _line.StartAsync("/ticket", CallTerms.Repeatable)).Should().Be(200);

        await _line.Clock.RunAsync(Task.WhenAll(exports));
        _line.Http.Sent.Where(s => s.Path == "/export").Should().HaveCount(7);
    }

    [Fact]
    public async Task A_helpdesk_that_is_not_available_is_left_alone_by_every_call()
    {
        _line.Http.FailNext(() => ScriptedHttp.Status(HttpStatusCode.ServiceUnavailable, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(60))));
        var export = _line.StartAsync("/export", _export);
        await _line.AskAsync("/ticket", CallTerms.Repeatable);
        await export;

        (_line.Http.Sent[1].At - _line.Http.Sent[0].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task No_more_calls_a_minute_are_made_than_the_limit_allows()
    {
        var terms = _export with { PerMinute = 10 };
        await _line.Clock.RunAsync(Task.WhenAll(Enumerable.Range(0, 25).Select(_ => _line.StartAsync("/export", terms))));

        var sent = _line.Http.Sent.Select(s => s.At).Order().ToList();
        sent.Should().HaveCount(25);
        Enumerable.Range(10, 15).Should().OnlyContain(n => sent[n] - sent[n - 10] >= TimeSpan.FromMinutes(1));
        (sent[9] - sent[0]).Should().Be(TimeSpan.Zero, "the first ten need not wait");
    }

    [Fact]
    public async Task A_call_made_once_does_not_wait_for_its_turn()
    {
        var terms = CallTerms.Once with { Limit = "export", PerMinute = 1 };
        await _line.StartAsync("/export", terms);

        (await _line.Awaiting(l => l.StartAsync("/export", terms)).Should().ThrowAsync<HelpdeskException>().WithMessage("*left alone*")).Which.IsTransient.Should().BeTrue();

        _line.Http.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData("500")]
    [InlineData("reset")]
    [InlineData("429")]
    public async Task A_call_that_must_not_be_doubled_is_made_once(string fault)
    {
        _line.Http.Answer = _ => fault == "reset" ? ScriptedHttp.Reset() : ScriptedHttp.Status((HttpStatusCode)int.Parse(fault, null));

        (await _line.Awaiting(l => l.AskAsync("/ticket", CallTerms.Once)).Should().ThrowAsync<HelpdeskException>()).Which.IsTransient.Should().BeTrue();

        _line.Http.Sent.Should().ContainSingle();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    public async Task A_status_that_is_an_answer_is_read(int status)
    {
        _line.Http.Answer = _ => ScriptedHttp.Status((HttpStatusCode)status);

        (await _line.AskAsync("/ticket", CallTerms.Once with { Answers = [404, 409] })).Should().Be(status);
        await _line.Awaiting(l => l.AskAsync("/ticket", CallTerms.Once)).Should().ThrowAsync<HelpdeskException>().WithMessage($"*answered {status}*");
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, true)]
    [InlineData(HttpStatusCode.OK, true)]
    [InlineData(HttpStatusCode.Accepted, false)]
    [InlineData(HttpStatusCode.Created, false)]
    public async Task An_answer_without_a_body_is_an_answer(HttpStatusCode status, bool hasLength)
    {
        _line.Http.Answer = _ => new(status) { Content = hasLength ? new ByteArrayContent([]) : new UnmeasuredContent() };

        (await _line.AskAsync("/ticket", CallTerms.Once)).Should().Be((int)status);
    }

    private static Func<HttpResponseMessage> TooMany(int seconds) =>
        () => ScriptedHttp.Status(HttpStatusCode.TooManyRequests, r => r.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds)));

    /// <summary>Nothing, sent in pieces, so that nobody says how long it is.</summary>
    private sealed class UnmeasuredContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
