using CxKit.Server.Commands;
using CxKit.Server.Imports;
using CxKit.Server.Imports.Tickets;
using CxKit.Server.Tests.EndToEnd;
using static CxKit.Server.Tests.Imports.CellsShape;

namespace CxKit.Server.Tests.Imports;

/// <summary>Maps: what they may say, and how their faults are said.</summary>
public sealed class MapTests
{
    [Fact]
    public void All_faults_of_a_map_are_said_at_once_each_with_its_path()
    {
        var map = Map(
            ("word", Column("word") with { Words = new Dictionary<string, string?> { ["x"] = "holiday" } }),
            ("span", Column("span")),
            ("count", new FieldSource()),
            ("colour", Column("colour"))) with
        {
            Kind = "calls",
            TimeZone = "Mars/Olympus",
            Times = ["o'clock"],
            Languages = ["xx-nowhere"],
            File = new FileFormat { Delimiter = ";;", Encoding = "ebcdic-of-mars" },
        };

        FluentActions.Invoking(() => Read("text\na\n", map)).Should().Throw<CommandException>().Which.Message.Should()
            .ContainAll("for is", "timeZone is", "languages names", "file:delimiter", "file:encoding", "fields:word", "fields:span:unit", "fields:count", "fields:colour");
    }

    [Fact]
    public void A_column_that_the_file_lacks_is_named_with_those_it_has() =>
        FluentActions.Invoking(() => Read("text,b\na,1\n", Map(("count", Column("number"))))).Should().Throw<CommandException>()
            .Which.Message.Should().ContainAll("fields:count", "number", "text, b");

    [Fact]
    public void A_map_for_many_exports_may_name_columns_that_this_one_lacks_but_none_that_is_needed()
    {
        var map = Map(("count", Column("number"))) with { MayLackColumns = true };

        Read("text\na\n", map).Records.Single().Count.Should().BeNull();
        FluentActions.Invoking(() => Read("number\n1\n", map)).Should().Throw<CommandException>().WithMessage("*fields:text*");
    }

    [Theory]
    [InlineData("""{ "for": "cells", "fields": { "text": { "colum": "x" } } }""", "colum")]
    [InlineData("""{ "for": "cells", "feilds": { } }""", "feilds")]
    [InlineData("""{ "for": "cells", "fields": { "text": { "column": "x", "words": 1 } } }""", "$.fields.text")]
    [InlineData("""{ "for": "cells", """, "LineNumber")]
    public void A_slip_of_the_pen_is_named(string text, string named)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.File("my.json"), text);

        FluentActions.Invoking(() => MapFile.Read(folder.File("my.json"))).Should().Throw<CommandException>().Which.Message.Should().Contain("my.json").And.Contain(named);
    }

    [Fact]
    public void Every_ready_map_is_without_fault_and_says_what_it_fits()
    {
        MapFile.Ready.Should().Contain(["servicenow-audit", "jira-csv", "zendesk-csv"]);
        MapFile.Ready.Select(MapFile.Read).Where(m => m.Kind == TicketShape.Name).Should().AllSatisfy(map =>
        {
            MapFaults.Of(map, TicketShape.Name, new TicketShape("any", map.Rows).Fields).Should().BeEmpty();
            map.Description.Should().NotBeNullOrEmpty();
        });
    }

    [Fact]
    public void The_README_tells_of_every_field_of_a_ticket()
    {
        var readme = File.ReadAllText(Path.Combine(Cxkit.Root, "src", "Hosting", "Server", "Imports", "README.md"));

        TicketFields.All.Should().AllSatisfy(field => readme.Should().Contain($"`{field.Name}`"));
    }
}
