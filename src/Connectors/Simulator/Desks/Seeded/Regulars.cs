namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Who reported what when: chooses the customer of the next trouble, and never a trouble of the last 31 days.</summary>
internal sealed class Regulars(IReadOnlyList<Person> customers)
{
    private static readonly TimeSpan _quiet = TimeSpan.FromDays(30);

    private readonly Dictionary<Person, DateTimeOffset> _last = [];
    private readonly Dictionary<(Person, string Category), DateTimeOffset> _lastOfCategory = [];

    public (Person Caller, Trouble Trouble) Choose(DateTimeOffset at, Team team, Dice dice)
    {
        var quiet = dice.Percent(team.QuietCustomerPercent) ? customers.Where(customer => IsQuiet(customer, at)).ToList() : [];
        var callers = quiet.Count > 0 ? quiet : customers;
        while (true)
        {
            var caller = dice.Pick(callers);
            var trouble = dice.Pick(team.Troubles);
            if (!_lastOfCategory.TryGetValue((caller, trouble.Category), out var last) || at - last > _quiet + TimeSpan.FromDays(1))
            {
                return (caller, trouble);
            }
        }
    }

    public void Note(Story story)
    {
        _last[story.Caller] = story.OpenedAt;
        _lastOfCategory[(story.Caller, story.Trouble.Category)] = story.OpenedAt;
    }

    private bool IsQuiet(Person customer, DateTimeOffset at) => !_last.TryGetValue(customer, out var last) || at - last >= _quiet;
}
