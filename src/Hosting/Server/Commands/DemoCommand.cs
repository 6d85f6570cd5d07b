using System.CommandLine;
using CxKit.Server.Demo;

namespace CxKit.Server.Commands;

/// <summary>The whole way of the data, once, against a simulated helpdesk.</summary>
internal static class DemoCommand
{
    internal static Command Create()
    {
        var (incidents, seed) = DeskOptions.Create();
        var format = SharedOptions.Format("table", "json");
        var answers = new Option<double>("--answers") { Description = "The share of invited customers who answer, from 0 to 1.", DefaultValueFactory = _ => 0.4 };
        answers.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is not (>= 0 and <= 1)) r.AddError("--answers must lie between 0 and 1.");
        });
        var store = new Option<string?>("--store") { Description = "Where to keep it, so that a later run goes on; without it, a temporary folder." };
        var once = new Option<bool>("--once") { Description = "End when all is done, instead of staying up with the dashboard." };
        var at = SharedOptions.Address("--at", "The address of a simulator that runs already (cxkit simulate).");
        var port = SharedOptions.Port("The dashboard's port on 127.0.0.1; 0 takes a free one.");
        var helpdesk = DeskOptions.Helpdesk(DemoAccount.Choices, "Which helpdesk is simulated; all: one of each vendor and a second Zendesk, at once.");
        var command = new Command("demo", "Runs the whole way of the data against simulated helpdesks: pull, ask, answer, judge, write back.") { helpdesk, incidents, seed, answers, store, once, at, port, format };
        command.Validators.Add(r =>
        {
            if (r.GetValue(at) is not null && r.GetValue(incidents) is not null)
                r.AddError("--at names a simulator that is already loaded: leave --incidents to cxkit simulate.");
            if (r.GetValue(at) is not null && r.GetValue(helpdesk) == "all")
                r.AddError("--at names one simulator: --helpdesk all needs several, which this process starts itself.");
            DeskOptions.RefuseStrangeLog(r, incidents, helpdesk);
        });
        command.SetAction(async (call, cancellationToken) =>
        {
            var accounts = DemoAccount.Of(call.GetValue(helpdesk)!, call.GetValue(seed) ?? 1);
            var plan = new DemoPlan(accounts, call.GetValue(incidents), call.GetValue(answers), call.GetValue(at), call.GetValue(port));
            using var place = DemoPlace.At(call.GetValue(store));
            return await DemoRun.RunAsync(plan, place, call.GetValue(once), asJson: call.GetValue(format) == "json", cancellationToken) ? 0 : 1;
        });
        return command;
    }
}
