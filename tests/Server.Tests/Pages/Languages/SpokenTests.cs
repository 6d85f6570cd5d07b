using System.Text.RegularExpressions;
using CxKit.Core.Metrics;
using CxKit.Server.Pages.Dashboard;
using CxKit.Server.Pages.Languages;

namespace CxKit.Server.Tests.Pages.Languages;

public sealed partial class SpokenTests
{
    [Fact]
    public void English_and_French_are_spoken() => Spoken.All.Select(l => l.Tag).Should().Equal("en", "fr");

    [Fact]
    public void Every_language_says_all_that_English_says()
    {
        foreach (var language in Spoken.All.Skip(1))
            language.TextNames.Should().BeEquivalentTo(Spoken.English.TextNames);
    }

    [Fact]
    public void Every_language_leaves_the_same_gaps()
    {
        foreach (var (language, name) in Spoken.All.SelectMany(l => Spoken.English.TextNames.Select(n => (l, n))))
            Gaps(language[name]).Should().BeEquivalentTo(Gaps(Spoken.English[name]), "{0} in {1}", name, language.Tag);
    }

    [Fact]
    public void A_figure_is_named_and_defined_in_the_language_of_the_page()
    {
        var figure = MetricCatalogue.Find("csat.top")!;

        Spoken.All.Select(l => l.Name(figure)).Should().Equal(figure.Name.English, figure.Name.French);
        Spoken.All.Select(l => l.Define(figure)).Should().Equal(figure.Definition.English, figure.Definition.French);
    }

    [Fact]
    public void One_and_many_are_told_apart()
    {
        Spoken.English.Count("Table.More", 1).Should().Be("1 more team");
        Spoken.English.Count("Table.More", 2).Should().Be("2 more teams");
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Gap();
}
