using System.CommandLine;

namespace CxKit.Server.Commands;

/// <summary>The command line: exit code 0 done, 1 failed, 2 misuse.</summary>
internal static class CxKitCommand
{
    private const int Misuse = 2;

    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CxKit: the experience your customers live, beside the figures of your service desk.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            SimulateCommand.Create(),
            CheckCommand.Create(),
            ProvisionCommand.Create(),
            ImportCommand.Create(),
            MetricsCommand.Create(),
            ExplainCommand.Create(),
            MigrateCommand.Create(),
        };
        var call = root.Parse(args);
        if (call.Errors.Count > 0)
        {
            foreach (var error in call.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("See: cxkit --help");
            return Misuse;
        }

        return await Failures.SpeakAsync(() => call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }
}
