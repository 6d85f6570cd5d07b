using System.CommandLine;
using CxKit.Core.Helpdesks;
using CxKit.Hosting.Settings;
using CxKit.Server.Composition;
using CxKit.Server.Printing;
using Microsoft.Extensions.Options;

namespace CxKit.Server.Commands;

/// <summary>Sets the helpdesks up: a plan first, then, only if told so, what the plan says.</summary>
internal static class ProvisionCommand
{
    internal static Command Create()
    {
        var (settings, account) = (SharedOptions.Settings(), new Option<string?>("--account", "-a") { Description = "The account; without it, all of the settings." });
        var apply = new Option<bool>("--apply") { Description = "Create what is missing; without it, only the plan is shown." };
        var webhooks = new Option<bool>("--webhooks") { Description = "Webhooks too: the helpdesk then tells of changes at once. Needs CxKit:PublicAddress." };
        var command = new Command("provision", "Shows what each helpdesk needs and lacks; with --apply, creates it. Never changes what is there.") { settings, account, apply, webhooks };
        command.SetAction(async (call, cancellationToken) =>
        {
            var configuration = SettingsFiles.Read(call.GetValue(settings), store: null);
            var services = new ServiceCollection().AddLogging(l => l.AddProgress()).AddCxKitWithConnectors(configuration);
            await using var provider = services.BuildServiceProvider();
            var options = provider.GetRequiredService<IOptions<CxKitOptions>>().Value;
            var isDone = true;
            foreach (var name in NamesOf(options, call.GetValue(account)))
            {
                var helpdesk = provider.GetServices<IHelpdeskConnector>().First(c => c.Name == options.Accounts[name].Connector).Open(name);
                isDone &= await ProvisionAsync(helpdesk, call.GetValue(webhooks) ? HooksOf(options, name) : null, call.GetValue(apply), cancellationToken);
            }

            return isDone ? 0 : 1;
        });
        return command;
    }

    private static List<string> NamesOf(CxKitOptions options, string? account)
    {
        if (options.Accounts.Count == 0) throw new CommandException("The settings name no account under CxKit:Accounts.");
        if (account is null) return [.. options.Accounts.Keys];
        return options.Accounts.ContainsKey(account)
            ? [account]
            : throw new MisuseException($"The settings have no account {account}; they have {string.Join(", ", options.Accounts.Keys)}.");
    }

    private static Uri HooksOf(CxKitOptions options, string account) => options.PublicAddress is { } address
        ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/hooks/{Uri.EscapeDataString(account)}")
        : throw new CommandException("CxKit:PublicAddress is missing: webhooks need the address at which the helpdesk reaches this host, such as https://cx.example.com.");

    /// <returns>Whether nothing is left for an administrator to do, or to be applied.</returns>
    private static async Task<bool> ProvisionAsync(IHelpdesk helpdesk, Uri? hooks, bool apply, CancellationToken cancellationToken)
    {
        if (helpdesk.Provisioner is not { } provisioner)
        {
            await Console.Out.WriteLineAsync($"{helpdesk.Account}: this connector cannot set up its helpdesk.");
            return true;
        }

        var plan = await provisioner.PlanAsync(hooks, cancellationToken);
        ProvisionPrinter.Print(helpdesk.Account, plan, isPlan: true);
        var missing = plan.Where(s => s.Action == ProvisionAction.Create).ToList();
        if (missing.Count == 0) return plan.All(s => s.Action != ProvisionAction.ByHand);
        if (!apply)
        {
            await Console.Out.WriteLineAsync("Nothing was changed. Run again with --apply to create what is missing.");
            return true;
        }

        var done = new List<ProvisionStep>();
        foreach (var step in missing) done.Add(await provisioner.ApplyAsync(step, cancellationToken));
        ProvisionPrinter.Print(helpdesk.Account, done, isPlan: false);
        return plan.Concat(done).All(s => s.Action != ProvisionAction.ByHand);
    }
}
