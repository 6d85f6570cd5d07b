using System.Runtime.CompilerServices;
using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>Tickets that no other trial of the same desk writes on: contacts, where the helpdesk lets nobody write on closed ones those that are open or solved.</summary>
internal static class OwnTickets
{
    private const int Each = 80;

    private static readonly ConditionalWeakTable<SimulatedAccount, List<string>> _writable = [];

    /// <summary>Finds them out while nothing fails yet.</summary>
    internal static async Task PrepareAsync(SimulatedAccount desk, Vendor vendor)
    {
        var pull = await Pull.FromAsync(desk.Open().Tickets!, null);
        _writable.AddOrUpdate(desk, [.. pull.Tickets.GroupBy(t => t.Id).Select(g => g.Last())
            .Where(t => t.IsContact && t.State != TicketState.Cancelled && (vendor.WritesOnClosed || t.State != TicketState.Closed)).Select(t => t.Id)]);
    }

    /// <summary>One of them, whosesoever.</summary>
    internal static string Any(SimulatedAccount desk)
    {
        _writable.TryGetValue(desk, out var all).Should().BeTrue();
        return all![0];
    }

    internal static IReadOnlyList<string> Of(SimulatedAccount desk, int trial)
    {
        _writable.TryGetValue(desk, out var all).Should().BeTrue();
        var each = Math.Min(Each, all!.Count / Trials.All.Count);
        each.Should().BePositive("every trial needs tickets of its own");
        return all.GetRange(trial * each, each);
    }
}
