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

    public IReadOnlyList<FigureRow> Metrics => Sheet.Rows();

    /// <summary>The figures as they were read.</summary>
    internal FigureSheet Sheet { get; private init; } = null!;

    internal static async Task<DemoSummary> ReadAsync(Store store, DemoDesk desk, CancellationToken cancellationToken)
    {
        var account = desk.Account.Name;
        var (tickets, totals, reader) = (store.Tickets.Count(account), store.Surveys.Totals(account), new FigureReader(store));
        var requests = await desk.AskAsync("counters", cancellationToken);
        var written = (await desk.AskAsync("tickets", cancellationToken)).EnumerateArray().Select(t => t.GetProperty("written")).ToList();
        var targets = store.Accounts.Find(account)!.Settings.Targets;
        return new DemoSummary
        {
            Tickets = tickets.All,
            Resolved = tickets.Resolved,
            Decisions = new DemoDecisions(totals.Offered, totals.Refused),
            Invitations = totals.Invitations,
            Delivered = totals.Delivered,
            Answers = totals.Answers,
            WrittenBack = written.Count(Has("score")),
            Flagged = written.Where(Has("flag")).Count(w => !Has("score")(w)),
            Verdicts = [.. TeamVerdicts.Judge(reader.Read(new FigureRequest(account) { Dimension = Dimension.Team, Metrics = TeamVerdicts.Metrics }).Groups, targets)!.Select(v => new DemoVerdict(v.Group, v.Verdict, v.Because))],
            Requests = requests,
            DoubledComments = await CountDoubledAsync(store, desk, cancellationToken),
            Sheet = new FigureSheet(reader.Read(new FigureRequest(account))) { IsSimulated = true },
        };
    }

    private static Func<JsonElement, bool> Has(string field) => written => written.TryGetProperty(field, out _);

    private static async Task<int> CountDoubledAsync(Store store, DemoDesk desk, CancellationToken cancellationToken)
    {
        var spoken = await desk.AskAsync("comments?user=cxkit", cancellationToken);
        return spoken.EnumerateArray().Sum(row =>
        {
            var ticket = store.Tickets.Find(desk.Account.Name, row.GetProperty("number").GetString()!);
            var invitations = ticket is null ? 0 : store.Surveys.HistoryOf(desk.Account.Name, ticket.Id).Invitations.Count;
            return Math.Max(0, row.GetProperty("comments").GetInt32() - invitations);
        });
    }
}

/// <summary>The decisions, by outcome.</summary>
internal sealed record DemoDecisions(int Offered, IReadOnlyDictionary<string, int> Refused);

/// <summary>The verdict on a team.</summary>
internal sealed record DemoVerdict(string Group, Verdict Verdict, string Because);
