namespace CxKit.Core.Metrics;

/// <summary>What a span of a ticket's life is called and means.</summary>
/// <param name="Name">The short name people use.</param>
/// <param name="Hours">Which hours they are, to follow "of" or « Moyenne ».</param>
/// <param name="LeftOut">Which tickets do not count, a sentence.</param>
/// <param name="Formula">The span of one ticket.</param>
/// <param name="Clock">Whose time it is.</param>
internal sealed record DurationWords(Wording Name, Wording Hours, Wording LeftOut, string Formula, Clock Clock)
{
    internal FigureDefinition Define(string id, string figure, Wording suffix, Wording statistic, Wording interval, string formula, string source) => new()
    {
        Id = $"{id}.{figure}",
        Name = new(Name.English + suffix.English, Name.French + suffix.French),
        Definition = new(
            $"{statistic.English} of {Hours.English}; {interval.English}. {LeftOut.English}",
            $"{statistic.French} {Hours.French} ; {interval.French}. {LeftOut.French}"),
        Formula = formula,
        Source = source,
        Unit = Units.Hours,
        Clock = Clock,
        Direction = Direction.LessIsBetter,
    };
}
