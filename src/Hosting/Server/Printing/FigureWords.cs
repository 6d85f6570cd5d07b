using System.Globalization;
using CxKit.Core.Metrics;

namespace CxKit.Server.Printing;

/// <summary>What tables of figures say beside the catalogue's own words, in its two languages; and the codes that programs read.</summary>
internal static class FigureWords
{
    internal static string CodeOf(Clock clock) => clock.ToString().ToLowerInvariant();

    internal static string CodeOf(MetricGroup side) => side.ToString().ToLowerInvariant();

    internal static string CodeOf(MetricDay day) => day.ToString().ToLowerInvariant();

    internal static string CodeOf(Direction direction) => direction switch
    {
        Direction.MoreIsBetter => "more",
        Direction.LessIsBetter => "less",
        _ => "neither",
    };

    internal static Wording SideOf(MetricGroup side) => side switch
    {
        MetricGroup.Experience => new("EXPERIENCE: what customers lived and said", "EXPÉRIENCE : ce que les clients ont vécu et dit"),
        MetricGroup.Efficiency => new("EFFICIENCY: how fast and with how many hands", "EFFICACITÉ : à quelle vitesse et avec combien de mains"),
        MetricGroup.Quality => new("QUALITY: how well it was done", "QUALITÉ : si le travail a été bien fait"),
        MetricGroup.Cost => new("COST: what it cost", "COÛT : ce que cela a coûté"),
        MetricGroup.Staff => new("STAFF: how those who serve fare", "ÉQUIPES : comment vont ceux qui servent"),
        _ => new("LOYALTY: whether customers stay", "FIDÉLITÉ : si les clients restent"),
    };

    internal static Wording WordOf(Clock clock) => clock switch
    {
        Clock.Desk => new("desk", "service"),
        Clock.Customer => new("customer", "client"),
        _ => new("said", "dit"),
    };

    internal static Wording WordOf(Direction direction) => direction switch
    {
        Direction.MoreIsBetter => new("more is better", "plus, c’est mieux"),
        Direction.LessIsBetter => new("less is better", "moins, c’est mieux"),
        _ => new("describes, judges nothing", "décrit sans juger"),
    };

    internal static Wording WordOf(NoInterval why) => why switch
    {
        NoInterval.FullCount => new("all counted", "tout compté"),
        NoInterval.Withheld => new($"withheld, under {SmallGroups.Figures}", $"masqué, moins de {SmallGroups.Figures}"),
        NoInterval.Unknown => new("not known here", "inconnu ici"),
        NoInterval.TooFew => new("too few to tell", "trop peu pour le dire"),
        _ => new("nothing yet", "rien encore"),
    };

    /// <summary>A value in its unit, as people of that language write it.</summary>
    internal static string Amount(double value, string unit, CultureInfo culture) => unit switch
    {
        Units.Share => (value * 100).ToString("0.0", culture) + " %",
        Units.Hours => value.ToString("#,0.00", culture) + " h",
        Units.Days => value.ToString("#,0.0", culture) + (culture.TwoLetterISOLanguageName == "fr" ? " j" : " d"),
        Units.Seconds => value.ToString("#,0.0", culture) + " s",
        Units.Weeks => value.ToString("#,0.0", culture) + (culture.TwoLetterISOLanguageName == "fr" ? " sem." : " wk"),
        Units.Count when value == Math.Floor(value) => value.ToString("#,0", culture),
        Units.Count => value.ToString("#,0.####", culture),
        _ => value.ToString("#,0.00", culture),
    };

    /// <summary>The interval, or why there is none.</summary>
    internal static string Certainty(Figure figure, CultureInfo culture)
    {
        if (figure.Interval is not { } interval) return WordOf(figure.WhyNoInterval ?? NoInterval.Nothing).In(culture.Name);
        var unit = figure.Definition.Unit;
        return unit == Units.Share
            ? string.Create(culture, $"{interval.Low * 100:0.0} – {interval.High * 100:0.0} %")
            : $"{Bare(interval.Low, unit, culture)} – {Bare(interval.High, unit, culture)}";
    }

    private static string Bare(double value, string unit, CultureInfo culture) => Amount(value, unit is Units.Hours or Units.Seconds or Units.Weeks ? Units.Points : unit, culture);
}
