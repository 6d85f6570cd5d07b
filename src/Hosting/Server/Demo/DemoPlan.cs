using System.Globalization;

namespace CxKit.Server.Demo;

/// <summary>What a demo was asked to do.</summary>
/// <param name="Incidents">The audit log to load; <see langword="null"/>: a generated desk.</param>
/// <param name="Seed">From what the desk is generated, and its customers draw.</param>
/// <param name="Share">The share of invited customers who answer.</param>
/// <param name="At">A simulator that runs already.</param>
/// <param name="Port">The dashboard's port; 0 takes a free one.</param>
internal sealed record DemoPlan(string? Incidents, int Seed, double Share, Uri? At, int Port)
{
    /// <summary>The name of the account.</summary>
    internal const string Account = "demo";

    internal string SeedText => Seed.ToString(CultureInfo.InvariantCulture);

    internal string ShareText => Share.ToString("R", CultureInfo.InvariantCulture);
}
