using System.CommandLine;
using CxKit.Core.Tickets;
using CxKit.Server.Composition;
using CxKit.Server.Printing;
using CxKit.Storage;

namespace CxKit.Server.Commands;

/// <summary>Tells a ticket's story: its life, why its customer was asked or not, the answer, what agents see.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var (settings, store, account) = (SharedOptions.Settings(), SharedOptions.Store(), SharedOptions.Account());
        var number = new Argument<string>("ticket") { Description = "The ticket's number or id." };
        var command = new Command("explain", "Tells a ticket's life, why its customer was asked or not, the answer, and what was written back.") { number, account, settings, store };
        command.SetAction(call =>
        {
            using var opened = ReadingStore.Open(call.GetValue(settings), call.GetValue(store));
            foreach (var line in TicketStory.Tell(opened, Find(opened, call.GetValue(number)!, call.GetValue(account))))
                Console.Out.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static Ticket Find(Store store, string number, string? account)
    {
        if (account is not null) ReadingStore.Account(store, account);
        var found = store.Tickets.FindAnywhere(number).Where(t => account is null || t.Account == account).ToList();
        return found.Count switch
        {
            0 => throw new CommandException(account is null ? $"No account has a ticket {number}." : $"The account {account} has no ticket {number}."),
            1 => found[0],
            _ => throw new MisuseException($"Several accounts have a ticket {number}: say --account and one of {string.Join(", ", found.Select(t => t.Account))}."),
        };
    }
}
