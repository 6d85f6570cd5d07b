using CxKit.Core.Metrics;
using CxKit.Server.Pages.Languages;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>Figures as people read them, in their language.</summary>
internal static class FigureWords
{
    /// <summary>The figure's short name; a language that the catalogue does not speak may have its own.</summary>
    internal static string Name(this Language language, FigureDefinition figure) => language.Find($"Figure.{figure.Id}") ?? figure.Name.In(language.Tag);

    /// <summary>The figure's definition, in English words where the language has none.</summary>
    internal static string Define(this Language language, FigureDefinition figure) => language.Find($"Definition.{figure.Id}") ?? figure.Definition.In(language.Tag);

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

    /// <summary>The 95 % interval; empty where there is none.</summary>
    internal static string Between(this Language language, Figure figure) => figure is { Value: not null, Interval: { } interval }
        ? language.Say(
            "Figure.Between",
            (figure.Definition.Unit == "share" ? interval.Low * 100 : interval.Low).ToString("N1", language.Culture),
            language.Amount(figure.Definition, interval.High))
        : "";

    /// <summary>How many it rests on; empty where it is withheld, since that too would tell of a few.</summary>
    internal static string Count(this Language language, Figure figure) => figure.IsWithheld() ? "" : language.Say("Figure.Count", figure.N);

    /// <summary>How many tickets or answers it rests on, in full words.</summary>
    internal static string CountInWords(this Language language, Figure figure) =>
        figure.IsWithheld() ? "" : language.Count(figure.Definition.Clock == Clock.Perception ? "Figure.Answers" : "Figure.Tickets", figure.N);

    /// <summary>Whether it is not shown because too few people said it.</summary>
    internal static bool IsWithheld(this Figure figure) => figure is { Value: null, N: > 0, Definition.Clock: Clock.Perception };
}
