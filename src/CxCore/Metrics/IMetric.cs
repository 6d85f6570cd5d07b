namespace CxKit.Core.Metrics;

/// <summary>Something that is measured: one or several figures from the same facts. It is either counted or derived.</summary>
public interface IMetric
{
    /// <summary>The metric's name, the first part of its figures' names.</summary>
    string Id { get; }

    /// <summary>Which side of service it shows.</summary>
    MetricGroup Group { get; }

    /// <summary>The day by which a period takes something in.</summary>
    MetricDay Day { get; }

    /// <summary>What its figures mean.</summary>
    IReadOnlyList<FigureDefinition> Figures { get; }
}
