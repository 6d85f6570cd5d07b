using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Re-read: tickets that a webhook spoke of are read as they are now, and the hints that were followed are removed.</summary>
internal sealed class Reread(Store store) : IStep
{
    public string Name => "re-read";

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.Tickets is not { } tickets) return default;
        var changed = 0;
        while (store.Hints.Read(work.Account, tickets.ReadAtOnce) is { Count: > 0 } hints)
        {
            var reading = await tickets.ReadAsync([.. hints.Select(h => h.TicketId)], cancellationToken).ConfigureAwait(false);
            changed += store.Tickets.Commit(work.Lease, reading, hints);
        }

        return new StepOutcome(changed);
    }
}
