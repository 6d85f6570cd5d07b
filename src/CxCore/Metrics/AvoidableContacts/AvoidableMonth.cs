namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>The contacts of a month: hits and n for a <see cref="Statistics.Charts.PChart"/>.</summary>
/// <param name="Month">The month, such as <c>2026-03</c>, in the zone of the evidence.</param>
/// <param name="Avoidable">How many contacts were avoidable.</param>
/// <param name="Judged">How many have a verdict.</param>
/// <param name="Contacts">How many there were.</param>
public sealed record AvoidableMonth(string Month, long Avoidable, long Judged, long Contacts);
