using System.CommandLine;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Switchboards;
using CxKit.Core.Metrics.Tallies;
using CxKit.Server.Printing;

namespace CxKit.Server.Commands;

/// <summary>Which figures of the catalogue a command is asked for.</summary>
internal sealed class FigureChoice
{
    private readonly Option<string[]> _figure = new("--figure")
    {
        Description = "Only these figures, such as csat.top, or all of a metric, such as csat.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _side = new("--group")
    {
        Description = "Only these sides of service: " + string.Join(", ", Sides) + ".",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _rivals = new("--rivals") { Description = "Count scores by the formulas that others use for them too, side by side, each with its source." };

    internal FigureChoice()
    {
        _side.AcceptOnlyFromAmong([.. Sides]);
        _figure.Validators.Add(r =>
        {
            foreach (var token in r.Tokens.Where(t => !MetricCatalogue.All.Any(m => IsNamed(m, t.Value))))
                r.AddError($"There is no figure {token.Value}; cxkit metrics --definitions lists them.");
        });
    }

    private static IEnumerable<string> Sides => Enum.GetValues<MetricGroup>().Select(FigureWords.CodeOf);

    internal void AddTo(Command command)
    {
        command.Options.Add(_figure);
        command.Options.Add(_side);
        command.Options.Add(_rivals);
    }

    /// <summary>Whether the rivals of figures are asked for.</summary>
    internal bool WithRivals(ParseResult call) => call.GetValue(_rivals);

    /// <summary>The figures, in the order of the catalogue.</summary>
    internal IReadOnlyList<FigureDefinition> Read(ParseResult call)
    {
        var (figures, sides) = (call.GetValue(_figure) ?? [], call.GetValue(_side) ?? []);
        return
        [
            .. MetricCatalogue.All.Where(m => sides.Length == 0 || sides.Contains(FigureWords.CodeOf(m.Group)))
                .SelectMany(m => FiguresOf(m, WithRivals(call)).Where(f => figures.Length == 0 || figures.Contains(m.Id) || figures.Contains(f.Id))),
        ];
    }

    private static IEnumerable<FigureDefinition> FiguresOf(IMetric metric, bool withRivals) =>
        withRivals && (metric as ICountedMetric)?.Empty() is ScoreTally scores ? Switchboard.Of(scores).Select(f => f.Definition) : metric.Figures;

    private static bool IsNamed(IMetric metric, string name) => metric.Id == name || metric.Figures.Any(f => f.Id == name);
}
