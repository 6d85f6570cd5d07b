namespace CxKit.Core.Tickets;

/// <summary>What brought a ticket about, as far as the helpdesk knows.</summary>
public sealed record Cause
{
    /// <summary>Nothing is known of the cause.</summary>
    public static Cause Unknown { get; } = new();

    /// <summary>The problem record behind it.</summary>
    public string? Problem { get; init; }

    /// <summary>The change that caused it.</summary>
    public string? Change { get; init; }

    /// <summary>The department that caused it.</summary>
    public string? Department { get; init; }
}

/// <summary>Whether a contact should never have arisen.</summary>
/// <param name="Answer">Yes, no, or <see langword="null"/> while nobody has said.</param>
/// <param name="SaidBy">Who said so: a rule, an agent, the customer.</param>
public readonly record struct Avoidable(bool? Answer, string? SaidBy);
