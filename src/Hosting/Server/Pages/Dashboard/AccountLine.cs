namespace CxKit.Server.Pages.Dashboard;

/// <summary>An account among others.</summary>
/// <param name="Account">Its name.</param>
/// <param name="IsSimulated">Whether its customers are simulated.</param>
/// <param name="Total">All its teams together; <see langword="null"/> if there is nothing yet.</param>
public sealed record AccountLine(string Account, bool IsSimulated, TeamView? Total);
