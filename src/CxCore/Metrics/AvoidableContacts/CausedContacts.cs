using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>What one cause does: the avoidable contacts and repeats that come from it. Those of all causes add up to the whole.</summary>
/// <param name="Cause">The problem, change or department, or <see cref="AvoidableTable.UnknownCause"/>.</param>
/// <param name="Contacts">How many contacts, avoidable or repeated.</param>
/// <param name="Avoidable">How many of them are avoidable.</param>
/// <param name="Repeats">How many of them report the same trouble again.</param>
/// <param name="HoursWorked">The hours that staff worked on those with a recorded time; <see langword="null"/> where none has one.</param>
/// <param name="Cost">The cost of those whose cost is known; <see langword="null"/> where none is.</param>
/// <param name="Lost">The experience lost, by the answers on these contacts.</param>
public sealed record CausedContacts(string Cause, long Contacts, long Avoidable, long Repeats, double? HoursWorked, decimal? Cost, LostExperience Lost);
