namespace CxKit.Core.Statistics.Drivers;

/// <summary>Gauss's elimination of the last column of a <see cref="Triangle"/>: what it explains is taken out of the columns before it.</summary>
internal static class Elimination
{
    /// <summary>A column of which the others leave no more than this part is theirs altogether: rounding would decide the rest.</summary>
    internal const double Tolerance = 1e-8;

    /// <returns>False if the other columns leave nothing of this one, so that it explains nothing more.</returns>
    internal static bool Of(int column, double[] triangle)
    {
        var row = triangle.AsSpan(Triangle.Length(column), column + 1);
        var pivot = row[column];
        if (pivot <= Tolerance) return false;
        for (int i = 0, at = 0; i < column; i++)
        {
            var factor = row[i] / pivot;
            for (var j = 0; j <= i; j++) triangle[at++] -= factor * row[j];
        }

        return true;
    }
}
