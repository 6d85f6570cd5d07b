namespace CxKit.Core.Statistics.Drivers;

/// <summary>A symmetric matrix as its lower triangle, row after row: the triangle of the first columns alone is the beginning of the whole.</summary>
internal static class Triangle
{
    internal static int Length(int size) => size * (size + 1) / 2;

    internal static double At(double[] triangle, int row, int column) => triangle[Length(Math.Max(row, column)) + Math.Min(row, column)];
}
