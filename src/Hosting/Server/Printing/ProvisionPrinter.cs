using CxKit.Core.Helpdesks;
using Spectre.Console;

namespace CxKit.Server.Printing;

/// <summary>What a helpdesk needs, as a list; texts to paste stand below it, unbroken.</summary>
internal static class ProvisionPrinter
{
    internal static void Print(string account, IReadOnlyList<ProvisionStep> steps, bool isPlan)
    {
        var console = Terminal.Output();
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape($"{account}: {(isPlan ? "the plan" : "what was done")}")).AddColumns("", "what");
        foreach (var step in steps) table.AddRow(WordOf(step.Action, isPlan), Markup.Escape(step.Says));
        console.Write(table);
        foreach (var step in steps.Where(s => s.Paste is not null))
        {
            Console.Out.WriteLine($"--- {step.Key}: to paste ---");
            Console.Out.WriteLine(step.Paste);
            Console.Out.WriteLine("--- end ---");
        }
    }

    private static string WordOf(ProvisionAction action, bool isPlan) => action switch
    {
        ProvisionAction.Create => "[yellow]create[/]",
        ProvisionAction.ByHand => "[red]by hand[/]",
        _ => isPlan ? "is there" : "[green]created[/]",
    };
}
