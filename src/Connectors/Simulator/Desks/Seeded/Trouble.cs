namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Something that goes wrong, and how people put it in their language.</summary>
internal sealed record Trouble(string Category, string Service, string[] English, string[] French)
{
    public string Title(Person caller, Dice dice) => dice.Pick(caller.IsFrench ? French : English);
}
