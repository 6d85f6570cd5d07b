using CxKit.Core.Helpdesks;
using CxKit.Core.Insights.Warnings;
using CxKit.Core.Tickets;
using CxKit.Core.Time;
using CxKit.Hosting.Accounts;
using CxKit.Hosting.Invitations;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Write back: score, label, comment and warning go into the ticket's fields, where they differ from what was last written.</summary>
internal sealed class WriteBack(Store store, TimeProvider time) : IStep
{
    private const int TicketsAtOnce = 1000;
    private static readonly TimeSpan _tryAgainAfter = TimeSpan.FromMinutes(1);

    public string Name => "write-back";

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.Satisfaction is not { } writer) return default;
        var zone = store.Accounts.Find(work.Account)!.Zone;
        store.WriteBacks.MarkOpenTickets(work.Lease, time.GetUtcNow().DayIn(zone));
        var written = 0;
        while (store.WriteBacks.ReadMarked(work.Account, time.GetUtcNow(), TicketsAtOnce) is { Count: > 0 } marked)
            written += await WriteAsync(work, writer, zone, marked, cancellationToken).ConfigureAwait(false);
        return new StepOutcome(written, store.WriteBacks.NextTryAt(work.Account));
    }

    private async Task<int> WriteAsync(AccountWork work, ISatisfactionWriter writer, TimeZoneInfo zone, IReadOnlyList<WriteBackWork> marked, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().DayIn(zone);
        var wanted = marked.Select(m => (Work: m, Fields: Wanted(m, today, zone, work.Language))).ToList();
        var (same, changed) = (wanted.Where(w => IsWritten(w.Work, w.Fields)).ToList(), wanted.Where(w => !IsWritten(w.Work, w.Fields)).ToList());
        store.WriteBacks.Settle(work.Lease, [.. same.Select(w => new WriteBackSettlement(w.Work.Ticket.Id, w.Work.Mark, ItemResult.Done) { At = time.GetUtcNow() })]);
        foreach (var batch in changed.Chunk(writer.BatchSize))
        {
            var outcomes = await writer.WriteAsync([.. batch.Select(w => w.Fields)], cancellationToken).ConfigureAwait(false);
            store.WriteBacks.Settle(work.Lease, [.. batch.Zip(outcomes, (w, outcome) => ToSettlement(w.Work, w.Fields, outcome))]);
        }

        return changed.Count;
    }

    private static SatisfactionFields Wanted(WriteBackWork work, DateOnly today, TimeZoneInfo zone, string language) => new(
        work.Ticket.Id,
        work.Answer?.Score,
        work.Answer is { } answer ? InvitationText.LabelOf(answer.Score, language) : null,
        work.Answer?.Comment,
        Warning.For(work.Ticket, work.LastScore, today, zone));

    // What the helpdesk no longer holds cannot be written on.
    private static bool IsWritten(WriteBackWork work, SatisfactionFields fields) =>
        work.Ticket.State == TicketState.Deleted || (work.Written ?? new SatisfactionFields(fields.TicketId, null, null, null, null)) == fields;

    private WriteBackSettlement ToSettlement(WriteBackWork work, SatisfactionFields fields, ItemOutcome outcome)
    {
        var now = time.GetUtcNow();
        return new WriteBackSettlement(work.Ticket.Id, work.Mark, outcome.Result)
        {
            At = now,
            Written = outcome.Result == ItemResult.Done ? fields : null,
            RetryAt = outcome.Result == ItemResult.TryLater ? now + _tryAgainAfter : null,
            Reason = outcome.Reason,
        };
    }
}
