using System.Text.Json;
using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Hosting.Figures;
using CxKit.Server.Printing;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>What a demo came to; the names are a contract.</summary>
internal sealed record DemoSummary
{
    public required int Tickets { get; init; }

    public required int Resolved { get; init; }

    public required DemoDecisions Decisions { get; init; }

    public required int Invitations { get; init; }

    public required int Delivered { get; init; }

    public required int Answers { get; init; }

    /// <summary>Tickets whose score the helpdesk holds.</summary>
    public required int WrittenBack { get; init; }

    /// <summary>Tickets that carry a warning and have no answer.</summary>
    public required int Flagged { get; init; }

    public required IReadOnlyList<DemoVerdict> Verdicts { get; init; }

    /// <summary>The simulator's counters: requests by user, table and phase.</summary>
    public required JsonElement Requests { get; init; }

    /// <summary>Comments in the helpdesk beyond one per delivered invitation.</summary>
    public required int DoubledComments { get; init; }

    public required IReadOnlyList<FigureRow> Metrics { get; init; }

    internal static async Task<DemoSummary> ReadAsync(Store store, DemoDesk desk, CancellationToken cancellationToken)
    {
        const string account = DemoPlan.Account;
        var (tickets, totals, reader) = (store.Tickets.Count(account), store.Surveys.Totals(account), new FigureReader(store));
        var requests = await desk.AskSimulatorAsync("counters", cancellationToken);
        var scored = await desk.ReadAsync("incident", "u_cx_scoreISNOTEMPTY", "sys_id", cancellationToken);
        var flagged = await desk.ReadAsync("incident", "u_cx_flagISNOTEMPTY^u_cx_scoreISEMPTY", "sys_id", cancellationToken);
        var targets = store.Accounts.Find(account)!.Settings.Targets;
        return new DemoSummary
        {
            Tickets = tickets.All,
            Resolved = tickets.Resolved,
            Decisions = new DemoDecisions(totals.Offered, totals.Refused),
            Invitations = totals.Invitations,
            Delivered = totals.Delivered,
            Answers = totals.Answers,
            WrittenBack = scored.Count,
            Flagged = flagged.Count,
            Verdicts = [.. TeamVerdicts.Judge(reader.Read(account, Dimension.Team), targets)!.Select(v => new DemoVerdict(v.Group, v.Verdict, v.Because))],
            Requests = requests,
            DoubledComments = await CountDoubledAsync(store, desk, cancellationToken),
            Metrics = FigureRow.From(reader.Read(account, Dimension.Whole), withGroup: false),
        };
    }

    internal void Print(bool asJson)
    {
        if (asJson) JsonOutput.Write(this);
        else DemoSummaryTable.Print(this);
    }

    private static async Task<int> CountDoubledAsync(Store store, DemoDesk desk, CancellationToken cancellationToken)
    {
        var spoken = await desk.AskSimulatorAsync("comments?user=cxkit", cancellationToken);
        return spoken.EnumerateArray().Sum(row =>
        {
            var ticket = store.Tickets.Find(DemoPlan.Account, row.GetProperty("number").GetString()!);
            var invitations = ticket is null ? 0 : store.Surveys.HistoryOf(DemoPlan.Account, ticket.Id).Invitations.Count;
            return Math.Max(0, row.GetProperty("comments").GetInt32() - invitations);
        });
    }
}

/// <summary>The decisions, by outcome.</summary>
internal sealed record DemoDecisions(int Offered, IReadOnlyDictionary<string, int> Refused);

/// <summary>The verdict on a team.</summary>
internal sealed record DemoVerdict(string Group, Verdict Verdict, string Because);
