namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What is said on tickets, in the caller's language.</summary>
internal static class Phrases
{
    public static string Received(Person caller) => caller.IsFrench
        ? "Message automatique : votre demande est enregistrée."
        : "Automatic message: your request has been recorded.";

    public static string ClosedByMachine(Person caller) => caller.IsFrench
        ? "Message automatique : sans réponse de votre part, la demande est résolue."
        : "Automatic message: as we have not heard from you, the request is resolved.";

    public static string FirstReply(Person caller, Person agent, Dice dice) => dice.Pick<string>(caller.IsFrench
        ? [$"Bonjour, {agent.Name} à l'appareil. Je m'en occupe et vous redis où j'en suis.", "Bonjour, j'ai bien lu votre message et je regarde tout de suite."]
        : [$"Hello, this is {agent.Name}. I am on it and will tell you how it goes.", "Hello, I have read your message and am looking into it now."]);

    public static string Update(Person caller, Dice dice) => dice.Pick<string>(caller.IsFrench
        ? ["J'y travaille encore ; pas de progrès visible pour l'instant, je reviens vers vous.", "La cause est trouvée, je prépare la correction.", "La correction est en test, encore un peu de patience."]
        : ["Still working on it; nothing to show yet, I will come back to you.", "The cause is found, I am preparing the fix.", "The fix is being tested, please bear with me."]);

    public static string Fixed(Person caller, Dice dice) => dice.Pick<string>(caller.IsFrench
        ? ["C'est réparé. Pouvez-vous vérifier de votre côté ?", "La cause est écartée et tout fonctionne chez nous. Et chez vous ?"]
        : ["This is fixed. Could you check on your side?", "The cause is removed and all works here. Does it for you?"]);

    public static string Brushed(Person caller, Dice dice) => dice.Pick<string>(caller.IsFrench
        ? ["Redémarré. Clos.", "Fait.", "Voir la documentation."]
        : ["Restarted. Closed.", "Done.", "See the manual."]);

    public static string Question(Person caller) => caller.IsFrench
        ? "Pouvez-vous nous dire depuis quand cela arrive, et sur quel poste ?"
        : "Could you tell us since when this happens, and on which machine?";

    public static string Chase(Person caller, Dice dice) => dice.Pick<string>(caller.IsFrench
        ? ["Avez-vous des nouvelles ?", "Je n'ai plus rien entendu, où en êtes-vous ?", "Cela me bloque toujours."]
        : ["Any news?", "I have not heard anything, where are we?", "This still keeps me from working."]);

    public static string Back(Person caller) => caller.IsFrench
        ? "Le problème est revenu, rien n'est réglé."
        : "The trouble is back, nothing is solved.";

    public static string Opinion(Person caller, int score) => (caller.IsFrench, score > 3) switch
    {
        (true, true) => "Rapide et aimable.",
        (true, false) => "Trop long, et personne ne m'a prévenu.",
        (false, true) => "Quick and friendly.",
        (false, false) => "It took too long and nobody told me anything.",
    };

    public static string Thanks(Person caller) => caller.IsFrench ? "Merci, tout fonctionne." : "Thank you, all works.";
}
