using CxKit.Core.Statistics;

namespace CxKit.Core.Metrics.LostTime;

/// <summary>How few tickets cause most of the work time that customers say they lost.</summary>
internal sealed class ConcentrationMetric : IDerivedMetric
{
    private const double Most = 0.8;

    private static readonly FigureDefinition _tickets = new()
    {
        Id = "concentration.losttime",
        Name = new("Tickets that cause 80 % of the work time lost", "Tickets à l’origine de 80 % du temps de travail perdu"),
        Definition = new(
            "The smallest share of the tickets with an answer whose work time lost, as customers say, makes 80 % of it all: a full count of the answers; suspected machines and native ratings are left out.",
            "La plus petite part des tickets ayant une réponse dont le temps de travail perdu, selon les clients, fait 80 % du total : toutes les réponses sont comptées ; les machines supposées et les notes demandées par l’outil sont écartées."),
        Formula = "tickets, greatest loss first, until 0.8 × Σ time said ÷ tickets with an answer",
        Source = "Curve of M. O. Lorenz, Publications of the American Statistical Association 9 (1905).",
        Unit = Units.Share,
        Clock = Clock.Perception,
        Direction = Direction.Neither,
    };

    public string Id => "concentration";

    public MetricGroup Group => MetricGroup.Experience;

    public MetricDay Day => MetricDay.Answered;

    public Needs Needs => Needs.Answers;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_tickets];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        double[] losses = [.. TicketLoss.PerTicket(evidence).Select(l => l.Lost.TotalMinutes)];
        return [Figure.FullCount(_tickets, Concentration.Of(losses, Most)?.ShareOfItems, losses.Length)];
    }
}
