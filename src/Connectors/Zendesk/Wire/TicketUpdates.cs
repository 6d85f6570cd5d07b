using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>What is to change on a ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Message">A message to the requester, if there is one.</param>
/// <param name="Values">The new values, by the field.</param>
internal sealed record TicketUpdate(string TicketId, string? Message, IReadOnlyList<(long Field, JToken Value)> Values);

/// <summary>Updates many tickets by the helpdesk's jobs, and reads what became of each.</summary>
internal sealed class TicketUpdates(AccountChannel channel, IZendeskApi api, ShownTickets shown, TimeProvider time)
{
    /// <summary>The most tickets in one job.</summary>
    public const int AtOnce = 100;

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    /// <summary>How long jobs took of late: asking earlier is a request for nothing.</summary>
    private TimeSpan _usual = _shortest;

    /// <summary>Sends the updates and waits for their jobs.</summary>
    /// <returns>What became of each update, in the order given; <see langword="null"/> where the helpdesk has not come to an end, or not begun.</returns>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused the whole.</exception>
    public async Task<ItemOutcome?[]> SendAsync(IReadOnlyList<TicketUpdate> updates, CallTerms terms, CancellationToken cancellationToken)
    {
        var jobs = new List<(JobStatus Job, TicketUpdate[] Rows)>();
        foreach (var rows in updates.Chunk(AtOnce))
        {
            try
            {
                jobs.Add((await StartAsync(rows, terms, cancellationToken), rows));
            }
            catch (HelpdeskException e) when (e.IsTransient && jobs.Count > 0)
            {
                // What was begun is followed up; the rest stays unsaid.
                break;
            }
        }
        await FollowAsync(jobs, cancellationToken);
        var found = jobs.SelectMany(j => RowResults.Of(j.Job, [.. j.Rows.Select(r => r.TicketId)])).ToList();
        var states = await StatesOfFailedAsync(found, cancellationToken);
        var outcomes = new ItemOutcome?[updates.Count];
        for (var place = 0; place < found.Count; place++)
        {
            var (ticket, result, isOver) = found[place];
            outcomes[place] = result is not null ? Outcomes.Of(ticket, result, states) : isOver ? Outcomes.Unsaid(ticket) : null;
        }
        return outcomes;
    }

    private Task<JobStatus> StartAsync(TicketUpdate[] rows, CallTerms terms, CancellationToken cancellationToken)
    {
        var body = JsonBody.Of(new JObject { ["tickets"] = new JArray(rows.Select(Row)) });
        return channel.AskAsync(
            body.SentBy(api.UpdateTicketsAsync),
            (response, token) => ListAnswer.ReadOneAsync(response, "job_status", JobStatus.Of, channel.Account, token),
            terms,
            cancellationToken);
    }

    private async Task FollowAsync(List<(JobStatus Job, TicketUpdate[] Rows)> jobs, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var wait = _usual;
        while (jobs.Where(j => !j.Job.IsOver).Select(j => j.Job.Id).ToList() is { Count: > 0 } open && time.GetUtcNow() - began < _patience)
        {
            await Task.Delay(wait, time, cancellationToken);
            var now = await channel.AskAsync(
                token => api.ShowJobsAsync(string.Join(',', open), token),
                (response, token) => ListAnswer.ReadAsync(response, "job_statuses", JobStatus.Of, channel.Account, token),
                CallTerms.Repeatable,
                cancellationToken);
            for (var place = 0; place < jobs.Count; place++)
            {
                if (now.Items.FirstOrDefault(s => s.Id == jobs[place].Job.Id) is { } status) jobs[place] = (status, jobs[place].Rows);
            }
            var isFirst = wait == _usual;
            wait = wait * 2 < _longest ? wait * 2 : _longest;
            if (jobs.TrueForAll(j => j.Job.IsOver)) _usual = Usual(isFirst, time.GetUtcNow() - began);
        }
    }

    private TimeSpan Usual(bool atFirst, TimeSpan took)
    {
        var next = atFirst ? _usual * 0.75 : took;
        return next < _shortest ? _shortest : next > _longest ? _longest : next;
    }

    // Why a row failed is told in the language of the integration user; where the ticket stands is not.
    private async Task<IReadOnlyDictionary<string, string?>> StatesOfFailedAsync(List<(string TicketId, JobResult? Result, bool IsOver)> found, CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var some in found.Where(f => f.Result is { IsDone: false }).Select(f => f.TicketId).Distinct(StringComparer.Ordinal).Chunk(ShownTickets.AtOnce))
        {
            foreach (var id in some) states[id] = null;
            foreach (var ticket in (await shown.ReadAsync(some, KeptFields.None, null, cancellationToken)).Tickets) states[Values.Id(ticket.Id)] = ticket.Status ?? "";
        }
        return states;
    }

    private static JObject Row(TicketUpdate update)
    {
        var row = new JObject { ["id"] = TicketIds.Number(update.TicketId) };
        // Unless it is said to be public, it is as the ticket's first comment was.
        if (update.Message is not null) row["comment"] = new JObject { ["body"] = update.Message, ["public"] = true };
        row["custom_fields"] = new JArray(update.Values.Select(v => new JObject { ["id"] = v.Field, ["value"] = v.Value }));
        return row;
    }
}
