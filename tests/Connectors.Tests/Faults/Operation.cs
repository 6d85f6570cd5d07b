using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Tests.Contract;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Faults;

/// <summary>A column of the fault matrix: something a host does with a helpdesk, until it is done.</summary>
internal abstract class Operation
{
    /// <summary>The name of its column.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it reads lists: what befalls pages befalls it.</summary>
    public virtual bool ReadsLists => false;

    /// <summary>Whether it writes many tickets at once: what befalls such calls befalls it.</summary>
    public virtual bool WritesInBulk => false;

    /// <summary>Whether every trial needs a desk of its own that nobody has set up yet.</summary>
    public virtual bool NeedsBareDesk => false;

    /// <summary>Does it under a fault as a host does: what failed for a while is done again later.</summary>
    /// <returns>What was lost or doubled, in a few words; <see langword="null"/> if nothing was.</returns>
    public abstract Task<string?> RunAsync(SimulatedAccount desk, Vendor vendor, int trial, Fault fault);

    /// <summary>Does something again until it no longer fails for a while; a minute passes between.</summary>
    protected static async Task<T> UntilDoneAsync<T>(SimulatedAccount desk, Func<Task<T>> act, TimeSpan? wait = null)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return await act();
            }
            catch (HelpdeskException e) when (e.IsTransient && time < 15)
            {
                await desk.PassAsync(wait ?? TimeSpan.FromMinutes(1));
            }
        }
    }
}
