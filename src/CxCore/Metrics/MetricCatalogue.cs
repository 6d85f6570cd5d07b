using CxKit.Core.Metrics.AvoidableContacts;
using CxKit.Core.Metrics.Backlogs;
using CxKit.Core.Metrics.Ces;
using CxKit.Core.Metrics.Complexity;
using CxKit.Core.Metrics.Contacts;
using CxKit.Core.Metrics.Costs;
using CxKit.Core.Metrics.Csat;
using CxKit.Core.Metrics.CustomerClock;
using CxKit.Core.Metrics.Customers;
using CxKit.Core.Metrics.Expectation;
using CxKit.Core.Metrics.FallenSilent;
using CxKit.Core.Metrics.FirstContact;
using CxKit.Core.Metrics.FirstResponse;
using CxKit.Core.Metrics.FirstTeam;
using CxKit.Core.Metrics.Flows;
using CxKit.Core.Metrics.Handling;
using CxKit.Core.Metrics.Happiness;
using CxKit.Core.Metrics.Intake;
using CxKit.Core.Metrics.LostTime;
using CxKit.Core.Metrics.NativeCsat;
using CxKit.Core.Metrics.Nps;
using CxKit.Core.Metrics.Phone;
using CxKit.Core.Metrics.PingPong;
using CxKit.Core.Metrics.Promises;
using CxKit.Core.Metrics.Reassignment;
using CxKit.Core.Metrics.Reopening;
using CxKit.Core.Metrics.Repeats;
using CxKit.Core.Metrics.Resolution;
using CxKit.Core.Metrics.Said;
using CxKit.Core.Metrics.SlaAttainment;
using CxKit.Core.Metrics.Spread;
using CxKit.Core.Metrics.Staffing;
using CxKit.Core.Metrics.StateTime;
using CxKit.Core.Metrics.TimeToClose;
using CxKit.Core.Metrics.TimeToResolve;
using CxKit.Core.Metrics.UpdateRhythm;
using CxKit.Core.Metrics.Watermelons;
using CxKit.Core.Metrics.Worst;
using CxKit.Core.Surveys;

namespace CxKit.Core.Metrics;

/// <summary>The catalogue of metrics: a new metric is a new folder and one line here.</summary>
public static class MetricCatalogue
{
    /// <summary>All metrics, in the order in which they are shown.</summary>
    public static IReadOnlyList<IMetric> All { get; } =
    [
        // Experience
        CsatMetric.On5(),
        new NativeCsatMetric(),
        CsatMetric.On2(),
        CsatMetric.On3(),
        CsatMetric.On7(),
        NpsMetric.Of("nps", Question.Nps, "NPS", MetricGroup.Experience),
        CesMetric.On7(),
        HappinessMetric.From0To10(),
        ExpectationMetric.Against(),
        SaidMetric.Solved(),
        SaidMetric.AsTold(),
        SaidMetric.PromiseKept(),
        new LostTimeMetric(),
        new ConcentrationMetric(),
        new WorstMetric(),
        new WatermelonMetric(),
        new CustomerClockMetric(),
        new ContactsMetric(),
        new PromiseMetric(),

        // Efficiency
        new SlaAttainmentMetric(),
        new SlaDueMetric(),
        new SlaFlagMetric(),
        new FirstResponseMetric(),
        new TimeToResolveMetric(),
        new TimeToCloseMetric(),
        new StateTimeMetric(),
        new HandlingMetric(),
        new FirstContactMetric(),
        new FirstTeamMetric(),
        new ReassignmentMetric(),
        new PingPongMetric(),
        new ComplexityMetric(),
        new FlowMetric(),
        new ResolutionMetric(),
        new BacklogMetric(),
        new PhoneMetric(),

        // Quality
        new ReopenMetric(),
        new RepeatMetric(),
        new SubjectRepeatMetric(),
        new AvoidableMetric(),
        new RhythmMetric(),
        new VoidMetric(),
        new IntakeMetric(),
        new SpreadMetric(),

        // Cost
        new CostMetric(),

        // Staff
        NpsMetric.Of("enps", Question.Enps, "eNPS", MetricGroup.Staff),
        new RetentionMetric(),
        new RampUpMetric(),

        // Loyalty
        new ChurnMetric(),
        new RenewalMetric(),
    ];

    /// <summary>The metrics that are tallied day by day.</summary>
    public static IReadOnlyList<ICountedMetric> Counted { get; } = [.. All.OfType<ICountedMetric>()];

    /// <summary>The metrics that are computed from bounded sets.</summary>
    public static IReadOnlyList<IDerivedMetric> Derived { get; } = [.. All.OfType<IDerivedMetric>()];

    /// <summary>The definitions of all figures.</summary>
    public static IReadOnlyList<FigureDefinition> Figures { get; } = [.. All.SelectMany(m => m.Figures)];

    /// <summary>The metric that a figure belongs to, a rival formula of its switchboard included: the one whose name begins the figure's.</summary>
    /// <exception cref="ArgumentException">No metric begins so.</exception>
    public static IMetric MetricOf(FigureDefinition figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return All.Where(m => figure.Id.StartsWith(m.Id + ".", StringComparison.Ordinal)).MaxBy(m => m.Id.Length)
            ?? throw new ArgumentException($"No metric has a figure {figure.Id}.", nameof(figure));
    }

    /// <summary>The definition of that name, or <see langword="null"/>.</summary>
    public static FigureDefinition? Find(string figureId) => Figures.FirstOrDefault(f => f.Id == figureId);
}
