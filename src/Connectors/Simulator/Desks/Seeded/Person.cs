namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Somebody at the desk or served by it.</summary>
/// <remarks>Language is <c>en</c> or <c>fr</c>; the organisation is empty for those who work at the desk.</remarks>
internal sealed record Person(string Name, string UserName, string Language, string Organisation)
{
    public string Email => $"{UserName}@example.com";

    public bool IsFrench => Language == "fr";
}
