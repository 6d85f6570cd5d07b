using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using Spectre.Console;

namespace CxKit.Server.Printing;

/// <summary>Figures as a table for people: side by side of service; figures with nothing to compute from are summed up at its end.</summary>
internal sealed class FigureTable(FigureSheet sheet, IAnsiConsole console)
{
    /// <summary>Up to how many figures are explained below the table.</summary>
    private const int ExplainedAtMost = 12;

    private const int ShortestName = 20;
    private const int Gap = 2;

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(sheet.Language);

    internal void Print()
    {
        var (shown, empty) = (sheet.Shown.Where(f => sheet.WithEmpty || !IsEmpty(f)).ToList(), sheet.WithEmpty ? [] : sheet.Shown.Where(IsEmpty).ToList());
        Draw(shown);
        foreach (var note in Notes()) console.WriteLine(note);
        if (empty.Count > 0)
        {
            var words = Words("Nothing to compute from, here and in this period: ", "Rien à calculer ici et sur cette période : ");
            console.WriteLine(words + string.Join(", ", empty.Select(f => f.Id)));
        }

        if (shown.Count <= ExplainedAtMost) shown.ForEach(Explain);
        else console.WriteLine(Words("What a figure means: --figure and its id; all of them: --definitions.", "Ce que signifie un chiffre : --figure et son nom ; tous : --definitions."));
    }

    /// <summary>What is to be known of the reading as a whole.</summary>
    internal static IEnumerable<string> NotesOn(FigureSheet sheet)
    {
        string Words(string english, string french) => new Wording(english, french).In(sheet.Language);
        var reading = sheet.Reading;
        if (sheet.IsSimulated) yield return Words("The answers were given by simulated customers.", "Les réponses ont été données par des clients simulés.");
        if (reading.IsTooLong)
        {
            yield return Words(
                "The period holds too many tickets to compute from them: figures that no tally tells are missing. Ask for a shorter one.",
                "La période contient trop de tickets pour calculer à partir d’eux : les chiffres qu’aucun décompte ne donne manquent. Demandez-en une plus courte.");
        }

        if (!reading.IsBeingRecounted) yield break;
        var old = MetricCatalogue.Counted.Where(m => reading.Versions.TryGetValue(m.Id, out var version) && version != m.Version).Select(m => $"{m.Id} ({reading.Versions[m.Id]})").ToList();
        var which = old.Count == 0 ? "" : Words($" By an older version of their definition: {string.Join(", ", old)}.", $" Selon une version antérieure de leur définition : {string.Join(", ", old)}.");
        yield return Words("All days are being counted anew; until that is done, figures are those counted before.", "Tous les jours sont en cours de recomptage ; d’ici là, les chiffres sont ceux d’avant.") + which;
    }

    private IEnumerable<string> Notes()
    {
        if (sheet.Reading is { Since: { } since, Until: { } until })
            yield return Words($"From {since:yyyy-MM-dd} to {until:yyyy-MM-dd}, both days included.", $"Du {since:yyyy-MM-dd} au {until:yyyy-MM-dd}, jours compris.");
        foreach (var note in NotesOn(sheet)) yield return note;
    }

    // One table a side, all with the same columns: a heading within a table would be broken to fit its first column.
    private void Draw(List<FigureDefinition> shown)
    {
        var sides = shown.GroupBy(SideOf).Select(side => (Title: FigureWords.SideOf(side.Key).In(sheet.Language), Rows: side.SelectMany(RowsOf).ToList())).ToList();
        string[] heads = [Words("figure", "chiffre"), Words("value", "valeur"), Words("95 % interval", "intervalle à 95 %"), "n", Words("clock", "vu par"), "id"];
        var widths = Enumerable.Range(0, heads.Length).Select(i => sides.SelectMany(s => s.Rows).Select(r => r[i].Length).Append(heads[i].Length).Max()).ToArray();
        widths[0] = Math.Min(widths[0], Math.Max(ShortestName, console.Profile.Width - widths[1..].Sum() - (Gap * heads.Length)));
        foreach (var (title, rows) in sides)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{title}[/]");
            var table = new Table().Border(TableBorder.Simple);
            for (var i = 0; i < heads.Length; i++)
                table.AddColumn(new TableColumn(heads[i]) { Width = widths[i], Padding = new Padding(0, 0, Gap, 0), Alignment = i is 0 or > 3 ? Justify.Left : Justify.Right, NoWrap = i > 0 });
            rows.ForEach(row => table.AddRow([.. row.Select(Markup.Escape)]));
            console.Write(table);
        }
    }

    private IEnumerable<string[]> RowsOf(FigureDefinition definition)
    {
        var (name, clock) = (definition.Name.In(sheet.Language), FigureWords.WordOf(definition.Clock).In(sheet.Language));
        if (!sheet.IsGrouped) return [[name, .. Measured(sheet.Reading.Groups.Single()[definition.Id]), clock, definition.Id]];
        var groups = sheet.Reading.Groups.Select(g => (Name: g.Group, Figure: g[definition.Id])).Where(g => sheet.WithEmpty || !IsEmpty(g.Figure));
        return [[name, "", "", "", clock, definition.Id], .. groups.Select(g => (string[])["  " + g.Name, .. Measured(g.Figure), "", ""])];
    }

    private string[] Measured(Figure figure) =>
    [
        figure.Value is { } value ? FigureWords.Amount(value, figure.Definition.Unit, _culture) + CurrencyOf(figure.Definition) : "–",
        FigureWords.Certainty(figure, _culture),
        figure.N.ToString("#,0", _culture),
    ];

    private string CurrencyOf(FigureDefinition figure) => figure.Unit == Units.Money && sheet.Currency is { } currency ? $" {currency}" : "";

    private void Explain(FigureDefinition figure)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{figure.Id}[/] {figure.Name.In(sheet.Language)} ({FigureWords.WordOf(figure.Direction).In(sheet.Language)})");
        console.WriteLine(figure.Definition.In(sheet.Language));
        console.WriteLine($"{figure.Formula}. {figure.Source}");
    }

    private string Words(string english, string french) => new Wording(english, french).In(sheet.Language);

    private bool IsEmpty(FigureDefinition definition) => sheet.Reading.Groups.All(g => IsEmpty(g[definition.Id]));

    private static bool IsEmpty(Figure figure) => figure is { Value: null, WhyNoInterval: not NoInterval.Withheld };

    private static MetricGroup SideOf(FigureDefinition definition) => MetricCatalogue.MetricOf(definition).Group;
}
