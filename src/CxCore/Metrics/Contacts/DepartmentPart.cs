using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.Contacts;

/// <summary>A department's part in the contacts: those that it caused.</summary>
/// <param name="Department">The department, or <see cref="ContactRate.UnknownDepartment"/>.</param>
/// <param name="Contacts">How many contacts it caused; those of all departments together are all contacts.</param>
/// <param name="ShareOfContacts">The same as a share of all contacts, 0 to 1.</param>
/// <param name="PerPersonAndMonth">The same per person served and month; <see langword="null"/> where nobody said how many are served.</param>
/// <param name="Interval">The 95 % interval of <see cref="PerPersonAndMonth"/>.</param>
public sealed record DepartmentPart(string Department, long Contacts, double ShareOfContacts, double? PerPersonAndMonth, Interval? Interval);
