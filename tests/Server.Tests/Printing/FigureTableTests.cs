using System.Text.Json;
using CxKit.Core.Metrics;
using CxKit.Core.Statistics;
using CxKit.Hosting.Figures;
using CxKit.Server.Printing;
using Spectre.Console;

namespace CxKit.Server.Tests.Printing;

public sealed class FigureTableTests
{
    private const int Width = 100;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_whole_catalogue_fits_a_terminal_of_a_hundred_columns(string language)
    {
        var lines = Print(new FigureSheet(Reading(f => Some(f, 1234.5))) { Language = language });

        lines.Should().OnlyContain(line => line.TrimEnd().Length <= Width);
        foreach (var figure in MetricCatalogue.Figures) lines.Should().Contain(line => line.TrimEnd().EndsWith(" " + figure.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_stand_under_the_side_of_service_that_they_show()
    {
        var lines = Print(new FigureSheet(Reading(f => Some(f, 0.5))));

        var places = new[] { "EXPERIENCE: what customers lived and said", "csat.top", "EFFICIENCY: how fast and with how many hands", "sla.attainment", "QUALITY: how well it was done", "reopen.rate" }
            .Select(text => lines.ToList().FindIndex(line => line.TrimEnd().EndsWith(text, StringComparison.Ordinal))).ToList();
        places.Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Fact]
    public void What_has_nothing_to_compute_from_is_summed_up_in_one_line_unless_asked_for()
    {
        var sheet = new FigureSheet(Reading(f => f.Id == "csat.top" ? Some(f, 0.5) : f.Id == "mttr.mean" ? Figure.Unknown(f) : new Figure(f, null, 0, null)));

        var text = string.Join(' ', Print(sheet).Select(line => line.Trim()));
        text.Should().Contain("50.0 %").And.Contain("Nothing to compute from").And.Contain("mttr.mean, ").And.NotContain("Time to resolve, mean");
        string.Join('\n', Print(sheet with { WithEmpty = true })).Should().Contain("not known here").And.Contain("nothing yet").And.NotContain("Nothing to compute from");
    }

    [Theory]
    [InlineData("en", "all counted", "withheld, under 5", "too few to tell")]
    [InlineData("fr", "tout compté", "masqué, moins de 5", "trop peu pour le dire")]
    public void A_figure_without_interval_says_why(string language, string fullCount, string withheld, string tooFew)
    {
        var text = string.Join('\n', Print(new FigureSheet(Reading(f => f.Id switch
        {
            "csat.top" => new Figure(f, 0.5, 4, null).Withheld(),
            "csat.mean" => new Figure(f, 4, 1, null),
            _ => Figure.FullCount(f, 7, 7),
        }))
        { Language = language }));

        text.Should().Contain(fullCount).And.Contain(withheld).And.Contain(tooFew);
    }

    [Theory]
    [InlineData("en", "1,234.50 EUR", "617.3 wk", "617.3 s")]
    [InlineData("fr", "1\u202f234,50 EUR", "617,3 sem.", "617,3 s")]
    public void Money_has_its_currency_and_time_its_unit(string language, string money, string weeks, string seconds)
    {
        var sheet = new FigureSheet(Reading(f => Some(f, f.Unit == Units.Money ? 1234.5 : 617.25))) { Language = language, Currency = "EUR" };

        string.Join('\n', Print(sheet)).Should().Contain(money).And.Contain(weeks).And.Contain(seconds);
        string.Join('\n', Print(sheet with { Currency = null })).Should().NotContain("EUR");
    }

    [Fact]
    public void Few_figures_are_explained_many_are_pointed_to()
    {
        var (one, sheet) = (MetricCatalogue.Find("csat.top")!, new FigureSheet(Reading(f => Some(f, 0.5))));

        var few = string.Join(' ', Print(sheet with { Shown = [one] }).Select(line => line.Trim()));
        few.Should().Contain("suspected machines and native ratings are left out").And.Contain(one.Formula).And.Contain("JASA 22 (1927)").And.Contain("more is better");
        string.Join('\n', Print(sheet)).Should().Contain("--definitions").And.NotContain(one.Formula);
    }

    [Fact]
    public void Groups_stand_below_the_figure_that_they_are_compared_by()
    {
        var figure = MetricCatalogue.Find("csat.top")!;
        var reading = Reading(f => Some(f, 0.5)) with
        {
            Groups = [new GroupFigures("apps", [Some(figure, 0.25)]), new GroupFigures("network", [Some(figure, 0.75)]), new GroupFigures("quiet", [new Figure(figure, null, 0, null)])],
        };

        var lines = Print(new FigureSheet(reading) { Shown = [figure], IsGrouped = true }).ToList();

        var heading = lines.FindIndex(line => line.TrimEnd().EndsWith("csat.top", StringComparison.Ordinal));
        lines[heading + 1].Should().Contain("apps").And.Contain("25.0 %");
        lines[heading + 2].Should().Contain("network").And.Contain("75.0 %");
        lines.Should().NotContain(line => line.Contains("quiet", StringComparison.Ordinal));
    }

    [Fact]
    public void What_concerns_all_figures_is_said_in_words()
    {
        var reading = Reading(f => Some(f, 0.5)) with { IsBeingRecounted = true, IsTooLong = true, Versions = new Dictionary<string, int> { ["mttr"] = 0 } };

        var text = string.Join(' ', Print(new FigureSheet(reading) { IsSimulated = true }).Select(line => line.Trim()));

        text.Should().Contain("From 2026-01-01 to 2026-03-31, both days included.").And.Contain("simulated customers").And.Contain("Ask for a shorter one")
            .And.Contain("counted anew").And.Contain("older version of their definition: mttr (0)");
    }

    [Fact]
    public void The_names_that_programs_read_are_these()
    {
        var sheet = new FigureSheet(Reading(f => Some(f, 0.5)) with { Versions = new Dictionary<string, int> { ["csat"] = 3 } }) { Shown = [MetricCatalogue.Find("csat.top")!] };

        var row = JsonDocument.Parse(JsonOutput.Text(sheet.Rows())).RootElement[0];

        row.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            "metric", "value", "unit", "n", "low", "high", "definition", "clock", "name", "formula", "source", "direction", "side", "since", "until", "version", "whyNoInterval");
        (row.GetProperty("since").GetString(), row.GetProperty("version").GetInt32(), row.GetProperty("side").GetString()).Should().Be(("2026-01-01", 3, "experience"));
        JsonDocument.Parse(JsonOutput.Text((sheet with { IsGrouped = true }).Rows())).RootElement[0].GetProperty("group").GetString().Should().Be("");
    }

    private static Figure Some(FigureDefinition figure, double value) => new(figure, value, 1234, new Interval(value / 2, value * 2));

    private static FigureReading Reading(Func<FigureDefinition, Figure> figure) => new()
    {
        Groups = [new GroupFigures("", [.. MetricCatalogue.Figures.Select(figure)])],
        Since = new DateOnly(2026, 1, 1),
        Until = new DateOnly(2026, 3, 31),
        Versions = new Dictionary<string, int>(),
        IsBeingRecounted = false,
        IsTooLong = false,
    };

    private static string[] Print(FigureSheet sheet)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = Width;
        new FigureTable(sheet, console).Print();
        return writer.ToString().Split('\n');
    }
}
