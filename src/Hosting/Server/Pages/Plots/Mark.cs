namespace CxKit.Server.Pages.Plots;

/// <summary>Something drawn in a plot: across in shares of the width, from 0 to 1; down in pixels. Its look is a class of the stylesheet.</summary>
/// <param name="Look">The class.</param>
public abstract record Mark(string Look);

/// <summary>A bar from <paramref name="From"/> to <paramref name="To"/>.</summary>
/// <param name="Look">The class.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Rounding">The radius of its corners in pixels.</param>
public sealed record Bar(string Look, double From, double To, double Top, double Height, double Rounding = 0) : Mark(Look);

/// <summary>A straight line.</summary>
/// <param name="Look">The class.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public sealed record Stroke(string Look, Point From, Point To) : Mark(Look);

/// <summary>A line through points, or the area within them.</summary>
/// <param name="Look">The class, which says whether it is filled.</param>
/// <param name="Points">The points in order.</param>
public sealed record Polyline(string Look, IReadOnlyList<Point> Points) : Mark(Look);

/// <summary>A dot.</summary>
/// <param name="Look">The class.</param>
/// <param name="At">Its centre.</param>
/// <param name="Radius">Its radius in pixels.</param>
public sealed record Dot(string Look, Point At, double Radius) : Mark(Look);

/// <summary>A word.</summary>
/// <param name="Look">The class, which says how it is anchored.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Text">The word.</param>
public sealed record Caption(string Look, Point At, string Text) : Mark(Look);

/// <summary>A place in a plot.</summary>
/// <param name="Across">Share of the width, from 0 to 1.</param>
/// <param name="Down">Pixels from the upper edge.</param>
public readonly record struct Point(double Across, double Down);
