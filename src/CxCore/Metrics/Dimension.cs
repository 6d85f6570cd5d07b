using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>What figures can be broken down by; persons are never one.</summary>
/// <param name="Name">The name in commands and cells.</param>
/// <param name="ValueOf">The group of a ticket or answer; <see langword="null"/> if it has none.</param>
public sealed record Dimension(string Name, Func<Attribution, string?> ValueOf)
{
    /// <summary>How a missing value is shown.</summary>
    public const string None = "(none)";

    /// <summary>Everything together: one group with an empty name.</summary>
    public static Dimension Whole { get; } = new("", _ => "");

    /// <summary>By the team that holds the ticket: the group that verdicts are drawn on.</summary>
    public static Dimension Team { get; } = new("team", a => a.Team);

    /// <summary>All dimensions, the whole first.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
    [
        Whole,
        Team,
        new("service", a => a.Service),
        new("priority", a => a.Priority),
        new("category", a => a.Category),
        new("channel", a => a.Channel),
        new("organisation", a => a.Organisation),
        new("kind", a => Surveys.Words.Of(a.Kind)),
    ];

    /// <summary>The dimension of that name, or <see langword="null"/>.</summary>
    public static Dimension? Find(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>The group of a ticket or answer, <see cref="None"/> if it has none.</summary>
    public string GroupOf(Attribution attribution) => ValueOf(attribution) is { } value && (value.Length > 0 || this == Whole) ? value : None;
}
