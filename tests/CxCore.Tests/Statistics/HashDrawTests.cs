using CxKit.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Statistics;

public sealed class HashDrawTests
{
    // Computed apart, with another language's SHA-256: a draw that moves would sample other customers after an upgrade.
    [Fact]
    public void A_draw_never_changes()
    {
        HashDraw.Of().Should().Be(0.8894159948913373);
        HashDraw.Of("a").Should().Be(0.9996592352714615);
        HashDraw.Of("desk", "INC1", "1", "closed-ticket").Should().Be(0.47523132591431105);
        HashDraw.Of("é", "ab").Should().Be(0.2820272045403496);
    }

    [Fact]
    public void Words_do_not_run_into_each_other() => HashDraw.Of("ab", "c").Should().NotBe(HashDraw.Of("a", "bc"));

    [Fact]
    public void A_draw_lies_between_0_and_1() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(word => HashDraw.Of(word ?? "") is >= 0 and < 1));

    [Fact]
    public void Draws_spread_evenly()
    {
        const int draws = 10_000;
        var tenths = Enumerable.Range(0, draws).GroupBy(i => (int)(HashDraw.Of($"INC{i}") * 10)).Select(g => g.Count()).ToList();

        tenths.Should().HaveCount(10);
        // Chi-square with 9 degrees of freedom lies above 27.9 once in a thousand.
        tenths.Sum(count => Math.Pow(count - (draws / 10.0), 2) / (draws / 10.0)).Should().BeLessThan(27.9);
    }
}
