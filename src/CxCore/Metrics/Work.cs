using CxKit.Core.Directory;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>The work on some contacts, as far as it is known.</summary>
/// <param name="Timed">How many of them have a recorded time.</param>
/// <param name="Hours">Their hours; <see langword="null"/> if none has one.</param>
/// <param name="Priced">Of how many the cost is known.</param>
/// <param name="Cost">Their cost; <see langword="null"/> if it is known of none.</param>
internal readonly record struct Work(long Timed, double? Hours, long Priced, decimal? Cost)
{
    internal static Work Of(IEnumerable<Ticket> contacts, Rates rates, ILookup<string, string?> roles)
    {
        var all = contacts.ToList();
        var times = all.Select(t => t.TimeWorked).OfType<TimeSpan>().ToList();
        var costs = all.Select(t => CostOf(t, rates, roles)).OfType<decimal>().ToList();
        return new Work(
            times.Count, times.Count == 0 ? null : new TimeSpan(times.Sum(t => t.Ticks)).TotalHours, costs.Count, costs.Count == 0 ? null : costs.Sum());
    }

    /// <summary>What a contact costs; <see langword="null"/> where no rate is known for it.</summary>
    internal static decimal? CostOf(Ticket contact, Rates rates, ILookup<string, string?> roles) =>
        rates.CostOf(contact, contact.Agent is { } agent ? roles[agent.Id].FirstOrDefault() : null);

    /// <summary>The roles of staff by their id.</summary>
    internal static ILookup<string, string?> RolesOf(IEnumerable<StaffMember> staff) => staff.ToLookup(s => s.Id, s => s.Role, StringComparer.Ordinal);
}
