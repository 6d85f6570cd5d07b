using CxKit.Core.Directory;

namespace CxKit.Hosting.Settings;

/// <summary>What work costs: the section <c>CxKit:Rates</c>.</summary>
public sealed class RatesOptions
{
    /// <summary>The cost of an hour where neither the role nor the team has one of its own.</summary>
    public decimal? PerHour { get; set; }

    /// <summary>The cost of an hour, by team.</summary>
    public Dictionary<string, decimal> Teams { get; set; } = [];

    /// <summary>The cost of an hour, by the agent's role, which comes before that of the team.</summary>
    public Dictionary<string, decimal> Roles { get; set; } = [];

    /// <summary>The cost of a contact whose working time is not recorded.</summary>
    public decimal? PerContact { get; set; }

    /// <summary>The currency, such as <c>EUR</c>; what customers pay is in it too.</summary>
    public string? Currency { get; set; }

    /// <summary>The rates, for figures of cost.</summary>
    public Rates ToRates() => new() { PerHour = PerHour, PerHourOfTeam = Teams, PerHourOfRole = Roles, PerContact = PerContact };

    internal IEnumerable<string> Faults()
    {
        (string Name, decimal? Rate)[] rates =
        [
            (nameof(PerHour), PerHour),
            (nameof(PerContact), PerContact),
            .. Teams.Select(t => ($"{nameof(Teams)}:{t.Key}", (decimal?)t.Value)),
            .. Roles.Select(r => ($"{nameof(Roles)}:{r.Key}", (decimal?)r.Value)),
        ];
        return rates.Where(r => r.Rate < 0).Select(r => $"CxKit:Rates:{r.Name} must not be negative.");
    }
}
