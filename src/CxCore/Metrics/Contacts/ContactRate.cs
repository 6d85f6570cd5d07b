using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Contacts;

/// <summary>Contacts per person served and month, and each department's part in them: what the whole company does to its customers in one figure.</summary>
public static class ContactRate
{
    /// <summary>What stands for the department of contacts of which nobody said who caused them.</summary>
    public const string UnknownDepartment = "(unknown)";

    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>The parts of the departments that caused the contacts opened in the period, the greatest first; they add up to the whole.</summary>
    public static IReadOnlyList<DepartmentPart> ByDepartment(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var contacts = evidence.OpenedContacts().ToList();
        var exposure = PersonMonths(evidence);
        return
        [
            .. contacts.GroupBy(t => t.Cause.Department ?? UnknownDepartment, StringComparer.Ordinal)
                .Select(g => PartOf(g.Key, g.LongCount(), contacts.Count, exposure))
                .OrderByDescending(p => p.Contacts).ThenBy(p => p.Department, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many months of a person the period holds, over all people served; <see langword="null"/> where nobody said how many they are, or nobody is served.</summary>
    internal static double? PersonMonths(Evidence evidence) =>
        evidence.PeopleServed is > 0 and { } people && evidence.Period.Until > evidence.Period.Since
            ? people * ((evidence.Period.Until - evidence.Period.Since).TotalDays / DaysPerMonth)
            : null;

    /// <summary>The interval of so many contacts per month of a person.</summary>
    internal static Interval IntervalOf(long contacts, double exposure)
    {
        var expected = PoissonInterval.Of(contacts);
        return new Interval(expected.Low / exposure, expected.High / exposure);
    }

    private static DepartmentPart PartOf(string department, long contacts, int all, double? exposure) => new(
        department, contacts, contacts / (double)all, contacts / exposure, exposure is { } months ? IntervalOf(contacts, months) : null);
}
