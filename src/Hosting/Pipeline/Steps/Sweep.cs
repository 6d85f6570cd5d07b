using CxKit.Core.Helpdesks;
using CxKit.Hosting.Accounts;
using CxKit.Storage;

namespace CxKit.Hosting.Steps;

/// <summary>
/// Sweep: once a day, a stretch an hour, the tickets that are open or were lately resolved are looked for by their ids, since a helpdesk may
/// delete one without a trace. Where many are missing at once it is more likely that a right was lost than that they were deleted: they stay.
/// </summary>
internal sealed class Sweep(Store store, TimeProvider time) : IStep
{
    private const int StretchesAtOnce = 5;
    private const int FewMissing = 5;
    private const int ManyMissingOf = 10;

    public string Name => "sweep";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken)
    {
        if (work.Helpdesk.Tickets is not { } tickets) return default;
        var (changed, kept) = (0, 0);
        for (var i = 0; i < StretchesAtOnce && store.Sweeps.Next(work.Account, time.GetUtcNow(), tickets.ReadAtOnce) is { } stretch; i++)
        {
            var reading = stretch.TicketIds.Count == 0 ? new TicketReading() : await tickets.ReadAsync(stretch.TicketIds, cancellationToken).ConfigureAwait(false);
            if (reading.Gone.Count > Math.Max(FewMissing, stretch.TicketIds.Count / ManyMissingOf))
            {
                kept += reading.Gone.Count;
                reading = reading with { Gone = [] };
            }

            changed += store.Tickets.Commit(work.Lease, reading, stretch);
        }

        return kept == 0 ? new StepOutcome(changed) : throw new HelpdeskException(
            $"{work.Account}: {kept} tickets that were read before are not shown any more. They are kept: so many together mean rather that the integration user lost a right than that they were deleted.",
            isTransient: false);
    }
}
