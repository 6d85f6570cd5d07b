using Spectre.Console;

namespace CxKit.Server.Printing;

/// <summary>Where tables are drawn; wide enough for them where no terminal says how wide it is.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 140;

    internal static IAnsiConsole Output()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
