namespace CxKit.Connectors.ServiceNow;

/// <summary>A place in a stream of rows that are ordered by their stamp, then by their id.</summary>
/// <param name="Stamp">The row's stamp, as the Table API writes it.</param>
/// <param name="Id">The row's sys_id.</param>
internal sealed record Position(string Stamp, string Id) : IComparable<Position>
{
    /// <summary>Before every row there can be.</summary>
    public static Position BeforeAll { get; } = new("1970-01-02 00:00:00", "");

    public int CompareTo(Position? other)
    {
        if (other is null) return 1;
        var byStamp = string.CompareOrdinal(Stamp, other.Stamp);
        return byStamp != 0 ? byStamp : string.Compare(Id, other.Id, StringComparison.OrdinalIgnoreCase);
    }

    public bool IsAfter(Position? other) => CompareTo(other) > 0;
}
