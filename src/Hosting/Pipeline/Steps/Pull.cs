using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>Pull: changed tickets, page by page, from the cursor.</summary>
internal sealed class Pull(Store store) : IStep
{
    public string Name => "pull";

    public TimeSpan Every => TimeSpan.FromSeconds(60);

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.Tickets is not { } tickets) return default;
        var changed = 0;
        var cursor = store.Accounts.Find(work.Account)?.Cursor;
        await foreach (var page in tickets.ReadChangedSince(cursor, cancellationToken).ConfigureAwait(false))
            changed += store.Tickets.Commit(work.Lease, page);
        return new StepOutcome(changed);
    }
}
