using CxKit.Core.Directory;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics;

/// <summary>What derived metrics are computed from: bounded sets, chosen by who asks. A metric takes from them what its day puts into the period.</summary>
public sealed record Evidence
{
    /// <summary>The time asked about; its end is the moment as of which stocks such as the backlog are counted.</summary>
    public required Period Period { get; init; }

    /// <summary>The zone in which days, weeks and months are counted.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The tickets opened, resolved or open within the period, those opened up to 30 days before it, and the earlier ones that they repeat, however far back; more do no harm.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    /// <summary>The answers given within the period, those on the tickets above included; more do no harm.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The telephone calls of the period; more do no harm.</summary>
    public IReadOnlyList<PhoneCall> Calls { get; init; } = [];

    /// <summary>All staff, those who left included.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>All customers, those who left included.</summary>
    public IReadOnlyList<CustomerOrganisation> Customers { get; init; } = [];

    /// <summary>What work costs.</summary>
    public Rates Rates { get; init; } = Rates.Unknown;

    /// <summary>How many people the desk serves; <see langword="null"/> where nobody said.</summary>
    public long? PeopleServed { get; init; }
}
