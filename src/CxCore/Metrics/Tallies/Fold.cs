using System.Numerics;

namespace CxKit.Core.Metrics.Tallies;

/// <summary>
/// Folds the columns of a table into one tally a group. The rows are put in the order of their groups once; each column is then read group by
/// group, so that one tally at a time is written to. Columns are read and never kept.
/// </summary>
public sealed class Fold
{
    // As many numbers as lie in the nearest cache beside what they are counted in.
    private const int ChunkLength = 1024;

    private readonly int[] _rows;
    private readonly int[] _starts;

    private Fold(int[] rows, int[] starts) => (_rows, _starts) = (rows, starts);

    /// <summary>How many groups there are, those without a row included.</summary>
    public int Groups => _starts.Length - 1;

    /// <summary>A table whose row <c>i</c> belongs to group <c>groups[i]</c>, counted from 0.</summary>
    /// <param name="groups">Each row's group.</param>
    /// <param name="count">How many groups there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or a group is not below it.</exception>
    public static Fold By(ReadOnlySpan<int> groups, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var starts = new int[count + 1];
        foreach (var group in groups)
        {
            if ((uint)group >= (uint)count) throw new ArgumentOutOfRangeException(nameof(groups), group, $"The groups are counted from 0 to {count - 1}.");
            starts[group]++;
        }

        // Each group's place is where it ends; filled from the last row backwards, it ends up where the group starts.
        for (var group = 1; group <= count; group++) starts[group] += starts[group - 1];
        var rows = GC.AllocateUninitializedArray<int>(groups.Length);
        for (var row = groups.Length - 1; row >= 0; row--) rows[--starts[groups[row]]] = row;
        return new Fold(rows, starts);
    }

    /// <summary>Adds each row's number to the tally of the row's group.</summary>
    /// <param name="tallies">One tally a group.</param>
    /// <param name="column">One number a row.</param>
    /// <param name="absent">The number that says that a row has none; such rows are left out.</param>
    /// <exception cref="ArgumentException">There is not one tally a group, or not one number a row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tally refuses a number; rows of other groups may have been added.</exception>
    public void Into<T>(IReadOnlyList<Tally> tallies, ReadOnlySpan<T> column, T? absent = null)
        where T : struct, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(tallies);
        if (tallies.Count != Groups) throw new ArgumentException("There is not one tally a group.", nameof(tallies));
        if (column.Length != _rows.Length) throw new ArgumentException("There is not one number a row.", nameof(column));
        Span<long> numbers = stackalloc long[ChunkLength];
        for (var group = 0; group < tallies.Count; group++)
        {
            for (var rows = RowsOf(group); !rows.IsEmpty; rows = rows[Math.Min(rows.Length, ChunkLength)..])
                tallies[group].AddAll(numbers[..Gather(rows[..Math.Min(rows.Length, ChunkLength)], column, absent, numbers)]);
        }
    }

    private static int Gather<T>(ReadOnlySpan<int> rows, ReadOnlySpan<T> column, T? absent, Span<long> numbers)
        where T : struct, IBinaryInteger<T>
    {
        for (var i = 0; i < rows.Length; i++) numbers[i] = long.CreateChecked(column[rows[i]]);
        return absent is { } none ? KeepPresent(numbers[..rows.Length], long.CreateChecked(none)) : rows.Length;
    }

    // Moves to the front what is not absent, without a jump: nobody, the processor included, can guess who answered.
    private static int KeepPresent(Span<long> numbers, long absent)
    {
        var kept = 0;
        foreach (var number in numbers)
        {
            numbers[kept] = number;
            var difference = number ^ absent;
            kept += (int)((ulong)(difference | -difference) >> 63);
        }

        return kept;
    }

    private ReadOnlySpan<int> RowsOf(int group) => _rows.AsSpan(_starts[group].._starts[group + 1]);
}
