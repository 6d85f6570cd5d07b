namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Everybody of a desk: customers of six organisations, and those who serve them. No two share a name.</summary>
internal sealed class People
{
    private static readonly string[] _englishGiven =
    [
        "Alice", "Brian", "Carol", "Daniel", "Emma", "Frank", "Grace", "Harry", "Isla", "Jack", "Karen", "Liam", "Megan", "Nathan", "Olivia",
        "Peter", "Rachel", "Simon", "Tessa", "Victor", "Wendy", "Zoe",
    ];

    private static readonly string[] _frenchGiven =
    [
        "Adèle", "Bastien", "Chloé", "Damien", "Élodie", "Fabien", "Gaëlle", "Hugo", "Inès", "Julien", "Laure", "Mathis", "Nadia", "Océane",
        "Pascal", "Quentin", "Rémi", "Sylvie", "Thierry", "Ursule", "Valérie", "Yann",
    ];

    private static readonly string[] _englishFamilies =
    [
        "Archer", "Bennett", "Carver", "Dalton", "Ellison", "Foster", "Graham", "Hartley", "Irving", "Jennings", "Keller", "Lawson", "Mercer",
        "Norris", "Osborne", "Parker", "Quinn", "Ramsey", "Sawyer", "Thornton", "Underwood", "Vaughan", "Whitman", "Yates",
    ];

    private static readonly string[] _frenchFamilies =
    [
        "Aubert", "Besson", "Chevalier", "Delmas", "Estève", "Fournier", "Garnier", "Hébert", "Imbert", "Jourdan", "Klein", "Lefèvre", "Marchand",
        "Noël", "Olivier", "Perrin", "Quentin", "Renaud", "Sabatier", "Tessier", "Urbain", "Vidal", "Weber", "Zeller",
    ];

    private static readonly (string Organisation, string Language)[] _organisations =
    [
        ("Aldermoor Foods", "en"), ("Banque du Vallon", "fr"), ("Clearwater Logistics", "en"),
        ("Ateliers Brécy", "fr"), ("Harrow & Finch", "en"), ("Clinique des Tilleuls", "fr"),
    ];

    private readonly IEnumerator<string> _english;
    private readonly IEnumerator<string> _french;

    public People(Dice dice, int customers)
    {
        _english = Names(dice.Shuffle(_englishGiven.SelectMany(_ => _englishFamilies, (given, family) => $"{given} {family}"))).GetEnumerator();
        _french = Names(dice.Shuffle(_frenchGiven.SelectMany(_ => _frenchFamilies, (given, family) => $"{given} {family}"))).GetEnumerator();
        Customers = Enumerable.Range(0, customers)
            .Select(i => _organisations[i % _organisations.Length])
            .Select(home => Hire(home.Language, home.Organisation))
            .ToList();
    }

    public IReadOnlyList<Person> Customers { get; }

    public List<Person> Hire(int count) => Enumerable.Range(0, count).Select(i => Hire(i % 2 == 0 ? "en" : "fr", "")).ToList();

    private Person Hire(string language, string organisation)
    {
        var names = language == "fr" ? _french : _english;
        names.MoveNext();
        return new(names.Current, UserName(names.Current), language, organisation);
    }

    // When all are taken, they are given out again as the second, the third, and so on.
    private static IEnumerable<string> Names(List<string> names)
    {
        for (var generation = 1; ; generation++)
        {
            foreach (var name in names)
            {
                yield return generation == 1 ? name : $"{name} {generation}";
            }
        }
    }

    private static string UserName(string name) =>
        string.Concat(name.ToLowerInvariant().Select(letter => letter switch
        {
            'à' or 'â' or 'ä' => 'a',
            'ç' => 'c',
            'é' or 'è' or 'ê' or 'ë' => 'e',
            'î' or 'ï' => 'i',
            'ô' => 'o',
            ' ' => '.',
            _ => letter,
        }));
}
