using CxKit.Core.Tickets;

namespace CxKit.Core.Surveys;

/// <summary>What is asked after a resolution, of whom and when: a headline question and a comment.</summary>
public sealed record Survey
{
    /// <summary>The name used in the settings.</summary>
    public required string Id { get; init; }

    /// <summary>The headline question.</summary>
    public Question Question { get; init; } = Question.Csat5;

    /// <summary>The kinds of tickets after which it is asked; empty means contacts: incidents and requests.</summary>
    public IReadOnlyList<TicketKind> Kinds { get; init; } = [];

    /// <summary>How long after the resolution the invitation is due.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How long after its delivery an invitation can be answered.</summary>
    public TimeSpan ExpiresAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long a person is left in peace after having been asked.</summary>
    public TimeSpan Quarantine { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The share of resolutions after which it is asked, from 0 to 1.</summary>
    public double Sample { get; init; } = 1;

    /// <summary>How many resolutions each one that is drawn stands for: 1 ÷ <see cref="Sample"/>; 1 where nothing is drawn.</summary>
    public double Weight => Sample is > 0 and < 1 ? 1 / Sample : 1;

    /// <summary>How old a resolution may be when it is first seen; <see langword="null"/> turns the rule off.</summary>
    public TimeSpan? TooOld { get; init; } = TimeSpan.FromDays(7);
}
