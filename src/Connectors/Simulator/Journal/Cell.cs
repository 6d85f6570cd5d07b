namespace CxKit.Connectors.Simulator.Journal;

/// <summary>Where a request is counted: its user, the name it counts under, the phase it fell into.</summary>
internal readonly record struct Cell(string User, string Table, string Phase) : IComparable<Cell>
{
    public int CompareTo(Cell other) => (User, Table, Phase).CompareTo((other.User, other.Table, other.Phase));
}
