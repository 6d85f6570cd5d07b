namespace CxKit.Server.Imports.Directory;

/// <summary>Takes calls, staff or customers in, a thousand rows at a time.</summary>
/// <param name="save">Stores them; <see langword="null"/> in a dry run.</param>
internal sealed class DirectoryIntake<T>(Func<IReadOnlyCollection<T>, int>? save) : IRecordIntake<T>
{
    private const int RowsAtOnce = 1000;

    private readonly List<T> _held = [];

    public long Records { get; private set; }

    public long Changed { get; private set; }

    public void Take(T record)
    {
        _held.Add(record);
        if (_held.Count == RowsAtOnce) Commit();
    }

    public void End() => Commit();

    private void Commit()
    {
        Records += _held.Count;
        Changed += save?.Invoke(_held) ?? 0;
        _held.Clear();
    }
}
