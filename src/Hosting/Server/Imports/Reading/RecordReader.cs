namespace CxKit.Server.Imports;

/// <summary>The records of a file, one after the other and never all at once; rows that cannot be read are rejected on the way.</summary>
internal sealed class RecordReader<T> : IDisposable
{
    private readonly ImportTable _table;
    private readonly IRecordShape<T> _shape;
    private readonly ImportRow _row;

    /// <exception cref="Commands.CommandException">The map has faults, or does not fit the file.</exception>
    internal RecordReader(Stream file, ImportMap map, IRecordShape<T> shape, RejectedLines rejected, TimeZoneInfo? zone = null)
    {
        // A map's own faults come first: the file is opened as the map says.
        BoundMap.Check(map, shape.Kind, shape.Fields);
        (_table, _shape) = (new ImportTable(file, map.File, rejected), shape);
        Map = BoundMap.Bind(map, shape.Fields, _table.Headers, zone);
        _row = new ImportRow(_table, Map, rejected);
    }

    /// <summary>The map as it lies over the file.</summary>
    internal BoundMap Map { get; }

    /// <summary>How many rows were met so far, rejected ones too.</summary>
    internal long Rows => _table.Rows;

    internal IEnumerable<T> Read(CancellationToken cancellationToken)
    {
        while (_table.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _row.Begin();
            var record = _shape.Read(_row);
            if (!_row.IsRejected) yield return record;
        }
    }

    public void Dispose() => _table.Dispose();
}
