namespace CxKit.Core.Metrics.Costs;

/// <summary>What contacts cost, and what those cost that report the same trouble again.</summary>
internal sealed class CostMetric : IDerivedMetric
{
    private static readonly Wording _rule = new(
        "A contact costs its recorded time at the hourly rate of the agent's role, else of the team, else of the desk, and the rate of a contact where no time is recorded. Unknown without rates.",
        "Un contact coûte le temps saisi au taux horaire du rôle de l’agent, sinon de l’équipe, sinon du centre de services, et le tarif d’un contact si aucun temps n’est saisi. Inconnu sans tarifs.");

    private static readonly FigureDefinition _perTicket = Define(
        "cost.ticket",
        new("Cost per ticket", "Coût par ticket"),
        new(
            "Mean cost of the contacts resolved in the period whose cost is known; Student's t interval.",
            "Coût moyen des contacts résolus dans la période dont le coût est connu ; intervalle t de Student."),
        "Σ cost ÷ resolved",
        "Interval: Student, Biometrika 6 (1908).");

    private static readonly FigureDefinition _perContact = Define(
        "cost.contact",
        new("Cost per contact", "Coût par contact"),
        new(
            "Cost of all contacts resolved in the period, per contact opened in it; unknown if the cost of one of them is; a full count without interval.",
            "Coût de tous les contacts résolus dans la période, par contact ouvert dans celle-ci ; inconnu si le coût de l’un d’eux l’est ; décompte complet, sans intervalle."),
        "Σ cost ÷ opened",
        "Cost per contact as desks publish it.");

    private static readonly FigureDefinition _repeats = Define(
        "cost.repeats",
        new("Cost of repeats", "Coût des répétitions"),
        new(
            "Cost of the contacts resolved in the period that report the same trouble again: what not mending its cause cost; unknown if the cost of one of them is; a full count without interval.",
            "Coût des contacts résolus dans la période qui signalent à nouveau le même problème : le prix de sa cause non traitée ; inconnu si le coût de l’un d’eux l’est ; décompte complet, sans intervalle."),
        "Σ cost of repeats",
        "Definition of CxKit.");

    private static readonly FigureDefinition _recorded = Define(
        "cost.recorded",
        new("Tickets with recorded time", "Tickets au temps saisi"),
        new(
            "Contacts resolved in the period with a recorded time, of all that were; it tells how far the costs rest on records; a full count without interval.",
            "Contacts résolus dans la période au temps saisi, parmi tous ceux résolus ; indique dans quelle mesure les coûts reposent sur des saisies ; décompte complet, sans intervalle."),
        "with recorded time ÷ resolved",
        "Definition of CxKit.") with
    { Unit = Units.Share, Direction = Direction.MoreIsBetter };

    public string Id => "cost";

    public MetricGroup Group => MetricGroup.Cost;

    public MetricDay Day => MetricDay.Resolved;

    public Needs Needs => Needs.Tickets | Needs.Staff;

    public IReadOnlyList<FigureDefinition> Figures { get; } = [_perTicket, _perContact, _repeats, _recorded];

    public IReadOnlyList<Figure> Compute(Evidence evidence)
    {
        var roles = Work.RolesOf(evidence.Staff);
        var resolved = evidence.ResolvedContacts().Select(t => (t.TimeWorked, t.Repeats, Cost: Work.CostOf(t, evidence.Rates, roles))).ToList();
        if (resolved.Count == 0) return [.. Figures.Select(f => Figure.FullCount(f, null, 0))];
        var repeats = resolved.Where(t => t.Repeats is not null).Select(t => t.Cost).ToList();
        var (known, opened) = (resolved.Select(t => t.Cost).OfType<decimal>().ToList(), evidence.OpenedContacts().LongCount());
        return
        [
            known.Count == 0 ? Figure.Unknown(_perTicket) : _perTicket.Mean(known.Select(c => (double)c)),
            known.Count < resolved.Count ? Figure.Unknown(_perContact) : Figure.FullCount(_perContact, opened == 0 ? null : (double)known.Sum() / opened, opened),
            repeats.Contains(null) ? Figure.Unknown(_repeats) : Figure.FullCount(_repeats, (double)repeats.Sum()!.Value, repeats.Count),
            _recorded.FullShare(resolved.Count(t => t.TimeWorked is not null), resolved.Count),
        ];
    }

    private static FigureDefinition Define(string id, Wording name, Wording words, string formula, string source) => new()
    {
        Id = id,
        Name = name,
        Definition = new($"{words.English} {_rule.English}", $"{words.French} {_rule.French}"),
        Formula = formula,
        Source = source,
        Unit = Units.Money,
        Clock = Clock.Desk,
        Direction = Direction.LessIsBetter,
    };
}
