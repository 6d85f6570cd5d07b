namespace CxKit.Core.Statistics.Drivers;

/// <summary>The rows in which no column lacks a value, each column less its mean.</summary>
internal sealed class CompleteRows
{
    // What rounding leaves of a column that does not vary.
    private const double Constant = 1e-12;

    // Beyond it, squares and sums would leave the numbers.
    private const double Largest = 1e100;

    private readonly double[][] _rows;
    private readonly int _width;

    /// <exception cref="ArgumentException">There is no column, the columns differ in length, or a value is no number.</exception>
    internal CompleteRows(IReadOnlyList<IReadOnlyList<double?>> columns)
    {
        if (columns.Count == 0 || columns.Any(c => c.Count != columns[0].Count)) throw new ArgumentException("Every column has a place for every row.", nameof(columns));
        if (columns.Any(c => c.Any(v => v is { } number && !(Math.Abs(number) <= Largest))))
            throw new ArgumentException("Every value is a number of at most 1e100, neither infinite nor NaN; what is missing is null.", nameof(columns));

        _width = columns.Count;
        _rows = [.. Enumerable.Range(0, columns[0].Count).Where(i => columns.All(c => c[i] is not null)).Select(i => columns.Select(c => c[i]!.Value).ToArray())];
        Dropped = columns[0].Count - _rows.Length;
        for (var c = 0; c < _width && N > 0; c++) Centre(c);
    }

    internal int N => _rows.Length;

    internal int Dropped { get; }

    /// <summary>
    /// Pearson's correlations, as a <see cref="Triangle"/>, of the rows, each counted so many times. A column that does not vary has 0 everywhere,
    /// on the diagonal too.
    /// </summary>
    internal double[] Correlations(int[] times)
    {
        var sums = new double[_width];
        var products = new double[Triangle.Length(_width)];
        for (var row = 0; row < N; row++)
            if (times[row] > 0) Add(_rows[row], times[row], sums, products);

        double n = Math.Max(1, times.Sum());
        var scales = new double[_width];
        for (var c = 0; c < _width; c++)
        {
            var squares = Triangle.At(products, c, c);
            var variation = squares - (sums[c] * sums[c] / n);
            scales[c] = variation > Constant * squares ? 1 / Math.Sqrt(variation) : 0;
        }

        for (int i = 0, at = 0; i < _width; i++)
            for (var j = 0; j <= i; j++, at++) products[at] = (products[at] - (sums[i] * sums[j] / n)) * scales[i] * scales[j];
        return products;
    }

    private static void Add(double[] row, int times, double[] sums, double[] products)
    {
        for (int i = 0, at = 0; i < row.Length; i++)
        {
            var value = times * row[i];
            sums[i] += value;
            for (var j = 0; j <= i; j++) products[at++] += value * row[j];
        }
    }

    // Measured from the first row, so that a column that does not vary is exactly 0.
    private void Centre(int column)
    {
        var first = _rows[0][column];
        var mean = _rows.Average(r => r[column] - first);
        foreach (var row in _rows) row[column] = row[column] - first - mean;
    }
}
