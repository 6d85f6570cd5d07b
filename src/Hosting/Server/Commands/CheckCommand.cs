using System.CommandLine;
using CxKit.Core.Helpdesks;
using CxKit.Hosting.Settings;
using CxKit.Server.Composition;
using CxKit.Server.Printing;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace CxKit.Server.Commands;

/// <summary>The doctor: credentials, rights and fields of every account.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var settings = SharedOptions.Settings();
        var command = new Command("check", "Examines every account of the settings: credentials, rights, fields. Fails if one is not sound.") { settings };
        command.SetAction(async (call, cancellationToken) =>
        {
            var configuration = SettingsFiles.Read(call.GetValue(settings), store: null);
            var services = new ServiceCollection().AddLogging(l => l.AddProgress()).AddCxKitWithConnectors(configuration);
            await using var provider = services.BuildServiceProvider();
            var options = provider.GetRequiredService<IOptions<CxKitOptions>>().Value;
            if (options.Accounts.Count == 0) throw new CommandException("The settings name no account under CxKit:Accounts.");

            var table = new Table().Border(TableBorder.Simple).AddColumns("account", "subject", "", "finding");
            var isSound = true;
            foreach (var (account, itsOptions) in options.Accounts)
                foreach (var finding in await ExamineAsync(provider, account, itsOptions.Connector, cancellationToken))
                {
                    isSound &= finding.IsSound;
                    table.AddRow(Markup.Escape(account), Markup.Escape(finding.Subject), finding.IsSound ? "ok" : "[red]FAULT[/]", Markup.Escape(finding.Says));
                }

            Terminal.Output().Write(table);
            return isSound ? 0 : 1;
        });
        return command;
    }

    private static async Task<IReadOnlyList<CheckFinding>> ExamineAsync(ServiceProvider provider, string account, string connector, CancellationToken cancellationToken)
    {
        var helpdesk = provider.GetServices<IHelpdeskConnector>().First(c => c.Name == connector).Open(account);
        return helpdesk.Check is { } check
            ? await check.RunAsync(cancellationToken)
            : [new CheckFinding("check", true, "this connector cannot examine itself")];
    }
}
