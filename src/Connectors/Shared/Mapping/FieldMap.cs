using System.Globalization;
using CxKit.Core.Tickets;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors;

/// <summary>Puts what an integrator's own fields say into a ticket; of a record only the fields that a path begins with have to be kept.</summary>
public sealed class FieldMap
{
    private readonly Dictionary<string, FieldPath> _paths;

    /// <summary>The map of these paths, which have no faults.</summary>
    public FieldMap(FieldPaths paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = paths.Named().ToDictionary(p => p.Setting, p => new FieldPath(p.Path), StringComparer.Ordinal);
        Roots = _paths.Values.Select(p => p.Root).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names of the record's fields that the paths begin with.</summary>
    public IReadOnlySet<string> Roots { get; }

    /// <summary>The ticket with what its mapped fields say; a field that says nothing leaves the ticket as it is.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="fields">The fields of its record, at least those in <see cref="Roots"/>; where there are none, none need be kept.</param>
    public Ticket Apply(Ticket ticket, JObject fields)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(fields);
        return _paths.Count == 0 ? ticket : ticket with
        {
            Service = Text(fields, nameof(FieldPaths.Service)) ?? ticket.Service,
            Category = Text(fields, nameof(FieldPaths.Category)) ?? ticket.Category,
            ContactReason = Text(fields, nameof(FieldPaths.ContactReason)) ?? ticket.ContactReason,
            Channel = Text(fields, nameof(FieldPaths.Channel)) ?? ticket.Channel,
            Organisation = Text(fields, nameof(FieldPaths.Organisation)) ?? ticket.Organisation,
            Team = Text(fields, nameof(FieldPaths.Team)) ?? ticket.Team,
            Cause = Text(fields, nameof(FieldPaths.Department)) is { } department ? ticket.Cause with { Department = department } : ticket.Cause,
            PromisedAt = Time(fields, nameof(FieldPaths.PromisedAt)) ?? ticket.PromisedAt,
            PlannedStart = Time(fields, nameof(FieldPaths.PlannedStart)) ?? ticket.PlannedStart,
            PlannedEnd = Time(fields, nameof(FieldPaths.PlannedEnd)) ?? ticket.PlannedEnd,
        };
    }

    private DateTimeOffset? Time(JObject fields, string setting) =>
        DateTimeOffset.TryParse(Text(fields, setting), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private string? Text(JObject fields, string setting) =>
        _paths.TryGetValue(setting, out var path) && path.Select(fields).Select(Word).OfType<string>().FirstOrDefault() is { Length: > 0 } text ? text : null;

    // Helpdesks wrap what a person reads: the option of a list, a reference, a person.
    private static string? Word(JToken token) => token switch
    {
        JObject wrapped => (wrapped["value"] ?? wrapped["name"] ?? wrapped["displayName"] ?? wrapped["display_value"]) is { } inner ? Word(inner) : null,
        JArray several => string.Join(", ", several.Select(Word).OfType<string>()),
        JValue { Value: null } => null,
        JValue value => Convert.ToString(value.Value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
