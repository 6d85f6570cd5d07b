using System.IO.Compression;
using System.Text;
using CxKit.Server.Commands;
using CxKit.Server.Imports;
using CxKit.Server.Tests.EndToEnd;
using static CxKit.Server.Tests.Imports.CellsShape;

namespace CxKit.Server.Tests.Imports;

/// <summary>How files are written, and what in them is no row.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData("text;count\nÉté;1\n")]
    [InlineData("text\tcount\nÉté\t1\n")]
    [InlineData("sep=|\ntext|count\nÉté|1\n")]
    public void The_delimiter_is_found_out(string file) =>
        Read(file, Map(("count", Column("count")))).Records.Should().ContainSingle().Which.Should().Match<Cells>(c => c.Text == "Été" && c.Count == 1);

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void The_encoding_is_the_map_s(string encoding)
    {
        var map = Map() with { File = new FileFormat { Encoding = encoding, Delimiter = "," } };

        Read("text\nÉté\n", map, encoding: Encodings.Find(encoding)).Records.Single().Text.Should().Be("Été");
    }

    [Fact]
    public async Task A_gzipped_file_is_known_by_its_content_whatever_its_name()
    {
        using var folder = new Folder();
        await using (var zip = new GZipStream(File.Create(folder.File("a.csv")), CompressionMode.Compress)) await zip.WriteAsync("text\na\n"u8.ToArray());
        await File.WriteAllTextAsync(folder.File("b.gz"), "text\na\n");

        foreach (var name in new[] { "a.csv", "b.gz" })
        {
            using var reader = new StreamReader(ImportFile.Open(folder.File(name)));
            (await reader.ReadToEndAsync()).Should().Be("text\na\n");
        }
    }

    [Fact]
    public void A_line_is_named_as_an_editor_counts_it_and_all_its_faults_are_said()
    {
        var map = Map(("count", Column("number")), ("flag", Column("flag")));

        var (records, said, rejected) = Read("text,number,flag\n\"a\nb\",1,yes\n\nc,-1,perhaps\n,2,no\nd,3,no\n", map);

        records.Select(r => r.Text).Should().Equal("a\nb", "d");
        rejected.Should().Be(2);
        said.Should().Contain("line 5, column number:").And.Contain("line 5, column flag:").And.Contain("line 6, column text: is empty. Fill in a text");
    }

    [Fact]
    public void What_is_no_row_is_rejected_and_the_rest_is_read()
    {
        var (records, said, rejected) = Read("text,number\na,1\nb\nc,1,2\n\"d\"e,4\nf,5\n", Map());

        records.Select(r => r.Text).Should().Equal("a", "f");
        rejected.Should().Be(3);
        said.Should().Contain("line 3: has another number of cells").And.Contain("line 4: has another number of cells").And.Contain("line 5: has a quotation mark out of place");
    }

    [Fact]
    public void What_customers_wrote_is_in_the_report_alone_where_no_spreadsheet_runs_it()
    {
        using var folder = new Folder();
        var map = Map(("count", Column("number")));

        string said;
        using (var report = new RejectionReport(folder.File("rejected.csv"))) (_, said, _) = Read("text,number\na,=my secret\n", map, report: report);

        said.Should().NotContain("secret");
        File.ReadAllLines(folder.File("rejected.csv")).Should().HaveCount(2).And.HaveElementAt(1, "2,number,\"'=my secret\",is no whole number from 0 on,\"Correct it, or add it to missing.\"");
    }

    [Fact]
    public void The_first_twenty_faults_are_said_and_the_others_counted()
    {
        var (_, said, rejected) = Read("text,number\n" + string.Concat(Enumerable.Repeat("a,x\n", 33)), Map(("count", Column("number"))));

        rejected.Should().Be(33);
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(21).And.HaveElementAt(20, "… and 13 more; --report FILE writes all of them down.");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_ends_the_reading_in_a_sentence()
    {
        var endless = "text,number\na,1\n\"b,2\n" + string.Concat(Enumerable.Repeat("c,3\n", 2_000_000));

        FluentActions.Invoking(() => Read(endless, Map())).Should().Throw<CommandException>().WithMessage("*line 3*quotation mark*");
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        FluentActions.Invoking(() => Read("", Map())).Should().Throw<CommandException>().WithMessage("The file is empty*");
}
