using CxKit.Core.Directory;
using CxKit.Core.Metrics;
using CxKit.Storage;

namespace CxKit.Hosting.Figures;

/// <summary>What other systems know of an account, dealt out to the groups of a dimension: calls and staff have a team, customers are the whole account's.</summary>
internal sealed class DirectoryOf(AccountSettings settings, Dimension dimension)
{
    internal IReadOnlyList<PhoneCall> Calls { get; init; } = [];

    internal IReadOnlyList<StaffMember> Staff { get; init; } = [];

    internal IReadOnlyList<CustomerOrganisation> Customers { get; init; } = [];

    /// <summary>The groups of which something is known.</summary>
    internal IEnumerable<string> Groups => dimension == Dimension.Whole ? Calls.Count + Staff.Count + Customers.Count == 0 ? [] : [""]
        : dimension == Dimension.Team ? Calls.Select(c => c.Team).Concat(Staff.Select(s => s.Team)).Select(GroupOf).Distinct()
        : [];

    /// <summary>The evidence of a group with what is known of the group.</summary>
    internal Evidence Join(string group, Evidence evidence) =>
        dimension == Dimension.Whole ? evidence with { Calls = Calls, Staff = Staff, Customers = Customers, Rates = settings.Rates, PeopleServed = settings.PeopleServed }
        : dimension == Dimension.Team ? evidence with { Calls = [.. Calls.Where(c => GroupOf(c.Team) == group)], Staff = [.. Staff.Where(s => GroupOf(s.Team) == group)], Rates = RatesOfAPart }
        : evidence with { Rates = RatesOfAPart };

    // Those who work on a part's tickets may be others than its staff: where rates depend on who they are, the part's costs are unknown.
    private Rates RatesOfAPart => settings.Rates.PerHourOfRole.Count > 0 ? Rates.Unknown : settings.Rates;

    private static string GroupOf(string? team) => string.IsNullOrEmpty(team) ? Dimension.None : team;
}
