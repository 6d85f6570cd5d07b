using System.Globalization;
using CxKit.Core.Insights.Watermelon;
using CxKit.Server.Printing;
using Spectre.Console;

namespace CxKit.Server.Demo;

/// <summary>A demo's summary for people.</summary>
internal static class DemoSummaryTable
{
    internal static void Print(string? account, DemoSummary summary)
    {
        var console = Terminal.Output();
        if (account is not null) console.Write(new Rule(Markup.Escape(account)).LeftJustified());
        var refused = string.Join(", ", summary.Decisions.Refused.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value}")));
        console.WriteLine($"{summary.Tickets} tickets, {summary.Resolved} resolved; asked after {summary.Decisions.Offered}{(refused.Length > 0 ? $", not asked: {refused}" : "")}.");
        console.WriteLine($"{summary.Delivered} of {summary.Invitations} invitations delivered, {summary.Answers} answers from simulated customers, {summary.WrittenBack} scores and {summary.Flagged} warnings written back.");
        FigurePrinter.Print(summary.Sheet, "table");

        var verdicts = new Table().Border(TableBorder.Simple).AddColumns("team", "verdict", "because");
        foreach (var verdict in summary.Verdicts)
            verdicts.AddRow(Markup.Escape(verdict.Group), WordOf(verdict.Verdict), Markup.Escape(verdict.Because));
        console.Write(verdicts);
    }

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Ripe => "[bold red]ripe watermelon[/]",
        Verdict.Sound => "[green]sound[/]",
        Verdict.Red => "[red]red[/]",
        Verdict.Happy => "[green]happy[/]",
        _ => "cannot tell",
    };
}
