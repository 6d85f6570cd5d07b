using System.Globalization;

namespace CxKit.Server.Demo;

/// <summary>What a demo was asked to do.</summary>
/// <param name="Accounts">Its accounts, each with a helpdesk of its own.</param>
/// <param name="Incidents">The audit log to load; <see langword="null"/>: generated desks.</param>
/// <param name="Share">The share of invited customers who answer.</param>
/// <param name="At">A simulator that runs already, for the only account.</param>
/// <param name="Port">The dashboard's port; 0 takes a free one.</param>
internal sealed record DemoPlan(IReadOnlyList<DemoAccount> Accounts, string? Incidents, double Share, Uri? At, int Port)
{
    internal string ShareText => Share.ToString("R", CultureInfo.InvariantCulture);
}
