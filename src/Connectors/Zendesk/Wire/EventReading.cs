using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Zendesk;

/// <summary>Turns updates into events, which takes knowing who is staff.</summary>
internal sealed class EventReading(Staff staff, Ourselves ourselves, IReadOnlyList<string> machines)
{
    private readonly List<long> _machines = [.. machines.Select(Values.TryId).OfType<long>()];

    /// <summary>Begins a run, in which staff is listed at most once.</summary>
    /// <exception cref="HelpdeskException">The helpdesk takes CxKit for nobody.</exception>
    public async Task<Run> BeginAsync(CancellationToken cancellationToken) =>
        new(staff, new EventMapping(await ourselves.IdAsync(cancellationToken), staff.Has, _machines));

    /// <summary>One reading of updates.</summary>
    internal sealed class Run(Staff staff, EventMapping mapping)
    {
        private bool _isListed;

        /// <summary>The events of updates; whoever was given a ticket was staff, and the list is asked for about everybody else.</summary>
        public async Task<IReadOnlyList<TicketEvent>> EventsOfAsync(IReadOnlyList<EventRow> rows, CancellationToken cancellationToken)
        {
            staff.Add(EventMapping.AssigneesOf(rows));
            if (!_isListed && EventMapping.AuthorsOf(rows).Any(a => !staff.Has(a)))
            {
                await staff.ListAsync(cancellationToken);
                _isListed = true;
            }
            return [.. rows.SelectMany(mapping.Of)];
        }
    }
}
