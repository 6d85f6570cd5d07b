namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Enters people and stories into one vendor's records, as far as they had happened by <see cref="Rhythm.End"/>.</summary>
internal interface IStoryRegister
{
    /// <summary>Enters somebody; all people come before the first story.</summary>
    void Enter(Person person);

    /// <summary>Enters a ticket; numbers rise in the order of opening, the first is 10001.</summary>
    void Enter(Story story, int number);
}
