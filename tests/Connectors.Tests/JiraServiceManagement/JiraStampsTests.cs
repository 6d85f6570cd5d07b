using System.Globalization;
using CxKit.Connectors.JiraServiceManagement;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

public sealed class JiraStampsTests
{
    [Theory]
    [InlineData("2026-03-01T09:06:31.000+0000", "2026-03-01T09:06:31.000Z")]
    [InlineData("2026-03-01T09:06:31.123+0530", "2026-03-01T03:36:31.123Z")]
    [InlineData("2026-12-31T20:00:00.001-0800", "2027-01-01T04:00:00.001Z")]
    [InlineData("2026-03-01T09:06:31+01:00", "2026-03-01T08:06:31.000Z")]
    [InlineData("2026-03-01T09:06:31.5Z", "2026-03-01T09:06:31.500Z")]
    [InlineData("1772355991", "2026-03-01T09:06:31.000Z")]
    public void A_time_is_the_same_moment_in_whatever_form_it_is_written(string text, string moment) =>
        Stamps.Read(text).Should().Be(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).And.Subject!.Value.Offset.Should().Be(TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-01T09:06:31.000*0000")]
    [InlineData("2026-03-01T09:06:31.0x0+0000")]
    [InlineData("2026-03-01T09:06:31.000+2x00")]
    [InlineData("2026-02-30T09:06:31.000+0000")]
    [InlineData("0001-01-01T00:00:00.000+0100")]
    public void What_is_no_time_is_none(string text) => Stamps.Read(text).Should().BeNull();
}
