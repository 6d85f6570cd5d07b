namespace CxKit.Core.Statistics.Drivers;

/// <summary>Pearson's correlations of several columns, each with each.</summary>
public sealed class CorrelationMatrix
{
    private const double Rounding = 1e-9;

    private CorrelationMatrix(double[] triangle, int size, int? n, int dropped) => (Lower, Size, N, Dropped) = (triangle, size, n, dropped);

    /// <summary>How many columns there are.</summary>
    public int Size { get; }

    /// <summary>How many rows had a value in every column; <see langword="null"/> where correlations alone were given.</summary>
    public int? N { get; }

    /// <summary>How many rows were left out because a column lacked its value.</summary>
    public int Dropped { get; }

    internal double[] Lower { get; }

    /// <summary>The correlation of two columns, counted from 0, from −1 to 1; <see langword="null"/> if one of them does not vary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public double? this[int row, int column]
    {
        get
        {
            var varies = VariationOf(row) * VariationOf(column) > 0;
            return varies ? Math.Clamp(Triangle.At(Lower, row, column), -1, 1) : null;
        }
    }

    /// <summary>The correlations of these columns over the rows that have a value in all of them (listwise complete); <see langword="null"/> is a missing value.</summary>
    /// <exception cref="ArgumentException">There is no column, the columns differ in length, or a value is infinite, NaN or beyond 1e100.</exception>
    public static CorrelationMatrix Of(IReadOnlyList<IReadOnlyList<double?>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Of(new CompleteRows(columns), columns.Count);
    }

    /// <summary>The matrix of correlations that are known already, as a publication prints them, row by row.</summary>
    /// <exception cref="ArgumentException">The matrix is not square and symmetric with ones on the diagonal and no number beyond −1 and 1.</exception>
    public static CorrelationMatrix FromRows(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(r => r.Count != rows.Count) || rows.Where((row, i) => row.Where((r, j) => !IsSound(r, rows[j][i], i == j)).Any()).Any())
            throw new ArgumentException("Correlations are a square, symmetric matrix with ones on the diagonal and no number beyond −1 and 1.", nameof(rows));
        return new CorrelationMatrix([.. rows.SelectMany((row, i) => row.Take(i + 1))], rows.Count, null, 0);
    }

    internal static CorrelationMatrix Of(CompleteRows rows, int size) =>
        new(rows.Correlations([.. Enumerable.Repeat(1, rows.N)]), size, rows.N, rows.Dropped);

    private static bool IsSound(double r, double mirrored, bool isDiagonal) =>
        Math.Abs(r) <= 1 && Math.Abs(r - mirrored) <= Rounding && (!isDiagonal || r >= 1 - Rounding);

    private double VariationOf(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Size);
        return Triangle.At(Lower, column, column);
    }
}
