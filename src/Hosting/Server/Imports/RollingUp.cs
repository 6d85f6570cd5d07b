using CxKit.Storage;

namespace CxKit.Server.Imports;

/// <summary>Brings the figures of an account up to date after an import.</summary>
internal static class RollingUp
{
    private const int DaysAtOnce = 20;

    internal static void Run(Store store, Lease lease)
    {
        while (store.Tallies.RollUp(lease, DaysAtOnce) > 0)
        {
        }
    }
}
