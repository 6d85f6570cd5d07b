namespace CxKit.Core.Metrics;

/// <summary>What a figure means; a figure never travels without it.</summary>
public sealed record FigureDefinition
{
    /// <summary>The figure's name in commands and settings, such as <c>csat.top</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The short name people use.</summary>
    public required Wording Name { get; init; }

    /// <summary>The definition in words: what counts, of what, and which interval.</summary>
    public required Wording Definition { get; init; }

    /// <summary>The formula, such as <c>satisfied ÷ n</c>.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The unit of the value, one of <see cref="Units"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>Whose time and eyes it measures with.</summary>
    public required Clock Clock { get; init; }

    /// <summary>Whether more of it is a good thing.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Whether a customer lives it: in their own time or by their own word.</summary>
    public bool IsLived => Clock != Clock.Desk;
}
