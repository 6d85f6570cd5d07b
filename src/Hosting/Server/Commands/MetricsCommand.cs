using System.CommandLine;
using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Server.Composition;
using CxKit.Server.Printing;

namespace CxKit.Server.Commands;

/// <summary>Prints figures, or what they mean.</summary>
internal static class MetricsCommand
{
    internal static Command Create()
    {
        var (settings, store, account, format) = (SharedOptions.Settings(), SharedOptions.Store(), SharedOptions.Account(), SharedOptions.Format("table", "json", "csv"));
        var by = new Option<string?>("--by") { Description = "Break the figures down by " + string.Join(", ", Names()) + "." };
        by.AcceptOnlyFromAmong([.. Names()]);
        var from = Day("--from", "The first day, such as 2026-01-31; without it, all time.");
        var to = Day("--to", "The last day; without it, up to today.");
        var choice = new FigureChoice();
        var all = new Option<bool>("--all") { Description = "Print figures with nothing to compute from as rows too." };
        var definitions = new Option<bool>("--definitions") { Description = "Print what the figures mean, instead of their values; no store is asked." };
        var language = new Option<string>("--language") { Description = "The language of names and definitions: en or fr.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "fr");
        var command = new Command("metrics", "Prints the figures of an account: value, n, 95 % interval or why there is none, definition, whose clock.") { account, by, from, to, all, definitions, language, format, settings, store };
        choice.AddTo(command);
        command.Validators.Add(r =>
        {
            if (IsRead(r, from) && IsRead(r, to) && r.GetValue(from) > r.GetValue(to)) r.AddError("--from must not lie after --to.");
        });
        command.SetAction(call =>
        {
            var shown = choice.Read(call);
            if (call.GetValue(definitions))
            {
                DefinitionPrinter.Print(shown, call.GetValue(language)!, call.GetValue(format)!);
                return 0;
            }

            using var opened = ReadingStore.Open(call.GetValue(settings), call.GetValue(store));
            var state = ReadingStore.Account(opened, call.GetValue(account));
            var dimension = call.GetValue(by) is { } name ? Dimension.Find(name)! : Dimension.Whole;
            var reading = new FigureReader(opened).Read(new FigureRequest(state.Settings.Account)
            {
                Dimension = dimension,
                From = call.GetValue(from),
                To = call.GetValue(to),
                Metrics = [.. MetricCatalogue.All.Where(m => m.Figures.Any(shown.Contains))],
                WithRivals = choice.WithRivals(call),
            });
            var sheet = new FigureSheet(reading)
            {
                Shown = shown,
                IsGrouped = dimension != Dimension.Whole,
                Language = call.GetValue(language)!,
                WithEmpty = call.GetValue(all),
                Currency = state.Settings.Currency,
                IsSimulated = state.Settings.IsSimulated,
            };
            FigurePrinter.Print(sheet, call.GetValue(format)!);
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
