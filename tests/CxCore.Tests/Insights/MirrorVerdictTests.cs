using CxKit.Core.Insights.Mirror;

namespace CxKit.CxCore.Tests.Insights;

public sealed class MirrorVerdictTests
{
    [Fact]
    public void Figures_with_a_target_are_sorted_by_who_lives_them()
    {
        var mirror = MirrorVerdict.Of(["sla.attainment", "reopen.rate", "csat.top", "mttr.p90"]);

        mirror.Lived.Select(f => f.Id).Should().Equal("csat.top", "reopen.rate");
        mirror.DeskOnly.Select(f => f.Id).Should().Equal("mttr.p90", "sla.attainment");
        mirror.Warns.Should().BeFalse();
    }

    [Fact]
    public void A_desk_that_is_measured_by_its_own_records_alone_is_warned() => MirrorVerdict.Of(["sla.attainment"]).Warns.Should().BeTrue();

    [Theory]
    [InlineData]
    [InlineData("no.figure")]
    public void Without_a_target_there_is_nothing_to_warn_of(params string[] targets)
    {
        var mirror = MirrorVerdict.Of(targets);

        mirror.Warns.Should().BeFalse();
        mirror.Lived.Concat(mirror.DeskOnly).Should().BeEmpty();
    }
}
