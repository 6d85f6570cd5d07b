using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Steps;

namespace CxKit.Server.Demo;

/// <summary>Customers who read their invitation in the helpdesk and answer it on the real page, at the host's present address.</summary>
internal sealed partial class SimulatedCustomers(DemoDesk desk, DemoPlan plan, HttpClient browser) : IStep
{
    private readonly Reaction _reaction = new(desk.Account.Seed.ToString(CultureInfo.InvariantCulture));
    private readonly HashSet<string> _read = [];
    private IReadOnlyDictionary<string, LivedTicket>? _lived;

    public string Name => "customers";

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        _lived ??= await LivedTickets.ReadAsync(desk, cancellationToken);
        var mail = (await desk.AskAsync("letters?user=cxkit", cancellationToken)).EnumerateArray();
        var answered = 0;
        foreach (var letter in mail.Where(m => _read.Add(m.GetProperty("id").GetString()!)))
            if (await AnswerAsync(letter, cancellationToken)) answered++;
        return new StepOutcome(answered);
    }

    private async Task<bool> AnswerAsync(JsonElement letter, CancellationToken cancellationToken)
    {
        var path = Link().Match(letter.GetProperty("text").GetString()!);
        if (!path.Success || !_lived!.TryGetValue(letter.GetProperty("ticketId").GetString()!, out var lived)) return false;
        if (!_reaction.Answers(lived, plan.Share)) return false;

        using var page = await browser.GetAsync(path.Value, cancellationToken);
        if (!page.IsSuccessStatusCode) return false;
        var score = _reaction.ScoreOf(lived);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["score"] = score.ToString(CultureInfo.InvariantCulture),
            ["comment"] = _reaction.CommentOf(lived, score) ?? "",
        });
        using var reply = await browser.PostAsync(path.Value, form, cancellationToken);
        return reply.IsSuccessStatusCode;
    }

    // Only the path counts: the link may name an address of an earlier run.
    [GeneratedRegex("/a/[A-Za-z0-9_-]{22}")]
    private static partial Regex Link();
}
