using System.CommandLine;
using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Server.Composition;
using CxKit.Server.Printing;

namespace CxKit.Server.Commands;

/// <summary>Prints figures from the stored tallies.</summary>
internal static class MetricsCommand
{
    internal static Command Create()
    {
        var (settings, store, account, format) = (SharedOptions.Settings(), SharedOptions.Store(), SharedOptions.Account(), SharedOptions.Format("table", "json", "csv"));
        var by = new Option<string?>("--by") { Description = "Break the figures down by " + string.Join(", ", Names()) + "." };
        by.AcceptOnlyFromAmong([.. Names()]);
        var from = Day("--from", "The first day, such as 2026-01-31; without it, all time.");
        var to = Day("--to", "The last day; without it, up to today.");
        var command = new Command("metrics", "Prints the figures of an account: value, n, 95 % interval, definition, whose clock.") { account, by, from, to, format, settings, store };
        command.Validators.Add(r =>
        {
            if (IsRead(r, from) && IsRead(r, to) && r.GetValue(from) > r.GetValue(to)) r.AddError("--from must not lie after --to.");
        });
        command.SetAction(call =>
        {
            using var opened = ReadingStore.Open(call.GetValue(settings), call.GetValue(store));
            var state = ReadingStore.Account(opened, call.GetValue(account));
            var dimension = call.GetValue(by) is { } name ? Dimension.Find(name)! : Dimension.Whole;
            var groups = new FigureReader(opened).Read(state.Settings.Account, dimension, call.GetValue(from), call.GetValue(to));
            var rows = FigureRow.From(groups, withGroup: dimension != Dimension.Whole);
            FigurePrinter.Print(rows, call.GetValue(format)!, state.Settings.IsSimulated);
            return 0;
        });
        return command;
    }

    private static bool IsRead(System.CommandLine.Parsing.CommandResult call, Option option) => call.GetResult(option) is { } result && !result.Errors.Any();

    private static IEnumerable<string> Names() => Dimension.All.Where(d => d != Dimension.Whole).Select(d => d.Name);

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} is \"{result.Tokens.Single().Value}\"; give a day such as 2026-01-31.");
            return null;
        },
    };
}
