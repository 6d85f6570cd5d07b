using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Hosting.Steps;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Steps;

/// <summary>What customers answered to the helpdesk's own survey.</summary>
public sealed class CollectTests : IDisposable
{
    private readonly TestHost _host = new();

    public CollectTests() => _host.Helpdesk.Native.Pages.AddRange([Page("one", Answer("r1", "1", 5)), Page("two", Answer("r2", "2", 1))]);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task It_is_taken_in_once_the_tickets_have_been_read_from_its_own_cursor()
    {
        (await _host.RunAsync("collect")).Done.Should().Be(0, "an answer finds its ticket only once that has been read");
        await _host.PullAsync(Some.Resolved("1"), Some.Resolved("2"));

        (await _host.RunAsync("collect")).Should().Be(new StepOutcome(2));
        (await _host.RunAsync("collect")).Should().Be(new StepOutcome(0));

        _host.Helpdesk.Native.Cursors.Should().Equal(null, "two");
        _host.Store.Surveys.HistoryOf(Some.Desk, "1").Answers.Should().ContainSingle().Which.Provenance.Should().Be(Provenance.Native);
    }

    [Fact]
    public async Task It_never_mixes_with_what_customers_answered_us()
    {
        await _host.PullAsync(Some.Resolved("1"), Some.Resolved("2"));
        await _host.RunAsync("collect");

        await _host.DrainAsync();

        var tallies = _host.Store.Tallies.Read(Some.Desk, "", null, null);
        tallies["native", ""]!.N.Should().Be(2);
        tallies["csat", ""].Should().BeNull();
        _host.Helpdesk.Writer.Fields.Values.Should().NotContain(f => f.Score != null);
    }

    private static NativeAnswerPage Page(string cursor, NativeAnswer answer) => new([answer], cursor);

    private static NativeAnswer Answer(string id, string ticket, int score) => new(id, ticket, score, 1, 5, Some.Noon);
}
