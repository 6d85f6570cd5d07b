using CxKit.Core.Metrics;
using CxKit.Server.Pages.Languages;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Figures as people read them, in their language.</summary>
internal static class FigureWords
{
    /// <summary>The figure's short name.</summary>
    internal static string Name(this Language language, FigureDefinition figure) => language.Find($"Figure.{figure.Id}") ?? figure.Id;

    /// <summary>The figure's definition, in English words where the language has none.</summary>
    internal static string Define(this Language language, FigureDefinition figure) => language.Find($"Definition.{figure.Id}") ?? figure.Definition;

    /// <summary>Whose clock it is.</summary>
    internal static string ClockOf(this Language language, FigureDefinition figure) => language[$"Clock.{figure.Clock}"];

    /// <summary>The value with its unit, or why there is none.</summary>
    internal static string Value(this Language language, Figure figure) => figure.Value is { } value
        ? language.Amount(figure.Definition, value)
        : language[figure.IsWithheld() ? "Figure.TooFew" : "Figure.Nothing"];

    /// <summary>A target in that figure's unit.</summary>
    internal static string Target(this Language language, FigureDefinition figure, double target) =>
        figure.Unit == "share" ? language.Round(target) : language.Amount(figure, target);

    /// <summary>A value in that figure's unit.</summary>
    internal static string Amount(this Language language, FigureDefinition figure, double value) => figure.Unit switch
    {
        "share" => language.Percent(value),
        "hours" => language.Say("Figure.Hours", value),
        _ => value.ToString("0.0", language.Culture),
    };

    /// <summary>The 95 % interval and what it rests on.</summary>
    internal static string Certainty(this Language language, Figure figure) => figure switch
    {
        { Value: null } => "",
        { Interval: { } interval } when figure.Definition.Unit == "share" =>
            language.Say("Figure.Between", (interval.Low * 100).ToString("0.0", language.Culture), language.Percent(interval.High), figure.N),
        { Interval: { } interval } =>
            language.Say("Figure.Between", interval.Low.ToString("N1", language.Culture), language.Amount(figure.Definition, interval.High), figure.N),
        _ => language.Say("Figure.Count", figure.N),
    };

    /// <summary>Whether it is not shown because too few people said it.</summary>
    internal static bool IsWithheld(this Figure figure) => figure is { Value: null, N: > 0, Definition.Clock: Clock.Perception };
}
