using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics;

/// <summary>A counted metric: one whole number per ticket or answer, tallied by day, from which figures are computed.</summary>
public interface ICountedMetric : IMetric
{
    /// <summary>The version of its definition: tallies of two versions never mix.</summary>
    int Version { get; }

    /// <summary>An empty tally of its kind.</summary>
    Tally Empty();

    /// <summary>The ticket's number; <see langword="null"/> if the ticket does not count.</summary>
    long? Measure(Ticket ticket) => null;

    /// <summary>The answer's number; <see langword="null"/> if the answer does not count.</summary>
    long? Measure(Answer answer) => null;

    /// <summary>The figures of a tally, in the order of <see cref="IMetric.Figures"/>.</summary>
    IReadOnlyList<Figure> Compute(Tally tally);
}
