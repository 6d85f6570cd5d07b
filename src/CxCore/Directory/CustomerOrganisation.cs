namespace CxKit.Core.Directory;

/// <summary>An organisation that is or was a customer, as the sales side knows it.</summary>
/// <param name="Name">The name under which the helpdesk knows the organisation.</param>
/// <param name="Since">The first day as a customer.</param>
public sealed record CustomerOrganisation(string Name, DateOnly Since)
{
    /// <summary>The segment it is counted with.</summary>
    public string? Segment { get; init; }

    /// <summary>What it pays a year, in the currency of the settings.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>Who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>The first day no longer a customer; <see langword="null"/> while it is one.</summary>
    public DateOnly? Left { get; init; }

    /// <summary>The days on which a contract came up for renewal, and what became of it.</summary>
    public IReadOnlyList<Renewal> Renewals { get; init; } = [];
}

/// <summary>A contract that came up for renewal.</summary>
/// <param name="Due">The day.</param>
/// <param name="IsRenewed">Whether it was renewed; <see langword="null"/> while that is open.</param>
public sealed record Renewal(DateOnly Due, bool? IsRenewed);
