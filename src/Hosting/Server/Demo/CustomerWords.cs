namespace CxKit.Server.Demo;

/// <summary>What simulated customers write, in English and French.</summary>
internal static class CustomerWords
{
    private static readonly (string English, string French)[] _pleased =
    [
        ("Quick and friendly, thank you.", "Rapide et aimable, merci."),
        ("I was told what would happen, and it did.", "On m’a dit ce qui allait se passer, et c’est ce qui s’est passé."),
        ("Solved at the first call.", "Réglé dès le premier appel."),
    ];

    private static readonly (string English, string French)[] _unmoved = [("It works again.", "Cela fonctionne de nouveau.")];

    private static readonly Dictionary<Grievance, (string English, string French)[]> _hurt = new()
    {
        [Grievance.Silence] = [("Days without a word. I had to ask myself.", "Des jours sans nouvelles. J’ai dû demander moi-même."), ("Nobody told me what was going on.", "Personne ne m’a dit où on en était.")],
        [Grievance.LoggedAgain] = [("I reported the same thing again, from the beginning.", "J’ai dû signaler la même chose, encore une fois depuis le début."), ("Same trouble as last time. Does anybody read the earlier tickets?", "Même panne que la dernière fois. Quelqu’un lit-il les tickets précédents ?")],
        [Grievance.Haste] = [("Closed in minutes, broken again the next day.", "Clos en quelques minutes, en panne le lendemain."), ("I felt rushed off the phone.", "On m’a expédié au téléphone.")],
        [Grievance.HandOffs] = [("Passed on from team to team, explained it each time.", "Renvoyé d’une équipe à l’autre, tout réexpliqué à chaque fois.")],
        [Grievance.Time] = [("It took far too long.", "C’était beaucoup trop long.")],
    };

    internal static string Of(IReadOnlyList<Grievance> grievances, int score, string language, double draw)
    {
        var choice = score >= 4 ? _pleased
            : grievances.Count == 0 ? _unmoved
            : _hurt[grievances[(int)(draw * grievances.Count)]];
        var (english, french) = choice[(int)(draw * 997) % choice.Length];
        return language == "fr" ? french : english;
    }
}
