using System.Globalization;
using CxKit.Server.Imports;
using static CxKit.Server.Tests.Imports.CellsShape;

namespace CxKit.Server.Tests.Imports;

/// <summary>What a cell says by its map.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("01/janv./20 10:05", "dd/MMM/yy HH:mm", "fr", "UTC", "2020-01-01T10:05Z")]
    [InlineData("01/févr/20 10:05", "dd/MMM/yy HH:mm", "fr", "UTC", "2020-02-01T10:05Z")]
    [InlineData("30/Sep/21 5:20 PM", "dd/MMM/yy h:mm tt", "en", "America/New_York", "2021-09-30T21:20Z")]
    [InlineData("29/2/2016 01:16", "d/M/yyyy HH:mm", "en", "Europe/Paris", "2016-02-29T00:16Z")]
    [InlineData("2026-07-01T10:00:00+0200", "iso", "en", "America/New_York", "2026-07-01T08:00Z")]
    [InlineData("2026-07-01 10:00:00 UTC", "iso", "en", "America/New_York", "2026-07-01T10:00Z")]
    [InlineData("2026-07-01", "iso", "en", "Europe/Paris", "2026-06-30T22:00Z")]
    [InlineData("1467324000", "unix", "en", "Europe/Paris", "2016-06-30T22:00Z")]
    [InlineData("1467324000000", "unixMilliseconds", "en", "Europe/Paris", "2016-06-30T22:00Z")]
    public void A_time_is_read_in_its_form_its_language_and_its_zone(string cell, string form, string language, string zone, string moment) =>
        Time(cell, form, language, zone).Should().Be(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("29/03/2026 02:30", "2026-03-29T01:30Z", "spring skips the hour, and the clocks are taken as if they had not moved")]
    [InlineData("25/10/2026 02:30", "2026-10-25T01:30Z", "autumn has the hour twice, and the second is meant")]
    public void Where_the_clocks_move_the_time_is_still_one(string cell, string moment, string because) =>
        Time(cell, "dd/MM/yyyy HH:mm", "en", "Europe/Paris").Should().Be(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), because);

    [Fact]
    public void A_day_is_the_same_day_in_every_zone()
    {
        var map = Map(("day", Column("day"))) with { Times = ["dd/MM/yyyy"] };

        Read("text,day\na,01/07/2026\n", map, "Pacific/Auckland").Records.Single().Day.Should().Be(new DateOnly(2026, 7, 1));
    }

    [Theory]
    [InlineData("90", "minutes", "01:30:00")]
    [InlineData("1.5", "hours", "01:30:00")]
    [InlineData("1,5", "hours", "01:30:00")]
    [InlineData("2", "days", "2.00:00:00")]
    [InlineData("30:15", "clock", "1.06:15:00")]
    [InlineData("0:00:07", "clock", "00:00:07")]
    public void A_span_is_read_in_its_unit(string cell, string unit, string span)
    {
        var map = Map(("span", Column("span") with { Unit = unit })) with { Languages = ["fr"] };

        Read($"text;span\na;{cell}\n", map).Records.Single().Span.Should().Be(TimeSpan.Parse(span, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_is_written_for_a_missing_value_is_none()
    {
        var map = Map(("count", Column("count") with { Missing = ["0"] }), ("number", Column("number"))) with { File = new FileFormat { Missing = ["?"] } };

        var records = Read("text,count,number\na,0,?\nb,?,0\nc,, \n", map).Records;

        records.Select(r => r.Count).Should().AllBeEquivalentTo((int?)null);
        records.Select(r => r.Number).Should().Equal(null, 0m, null);
    }

    [Fact]
    public void A_word_stands_for_what_the_map_says_and_another_for_what_it_says_otherwise()
    {
        var words = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Lundi"] = "monday", ["??"] = null };
        var map = Map(("word", Column("word") with { Words = words, Otherwise = "friday", Value = "sunday" }));

        Read("text,word\na,LUNDI\nb,Jeudi\nc,\nd,??\n", map).Records.Select(r => r.Word)
            .Should().Equal(DayOfWeek.Monday, DayOfWeek.Friday, DayOfWeek.Sunday, null);
    }

    [Fact]
    public void The_first_column_that_holds_something_tells_and_a_list_is_read_from_all()
    {
        var map = Map(("text", Column("name", "title")), ("many", Column("label") with { Separator = ";" }));

        var record = Read("title,name,label,label,LABEL\nboss,,a;b,, b \n", map).Records.Single();

        record.Text.Should().Be("boss");
        record.Many.Should().Equal("a", "b");
    }

    private static DateTimeOffset? Time(string cell, string form, string language, string zone) =>
        Read($"text,time\na,{cell}\n", Map(("time", Column("time"))) with { Times = [form], Languages = [language] }, zone).Records.Single().Time;
}
