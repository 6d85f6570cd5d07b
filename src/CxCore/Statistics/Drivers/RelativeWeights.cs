using MathNet.Numerics.LinearAlgebra;

namespace CxKit.Core.Statistics.Drivers;

/// <summary>
/// Johnson's relative weights: the outcome is regressed on the orthogonal variables closest to the predictors, and what those explain is given
/// back to the predictors by their squared loadings (J. W. Johnson, Multivariate Behavioral Research 35, 2000).
/// </summary>
internal static class RelativeWeights
{
    // What rounding leaves of a direction in which nothing varies.
    private const double Nothing = 1e-12;

    /// <summary>The weight of each column.</summary>
    internal static double[] Of(double[] correlations, int columns)
    {
        var decomposed = Matrix<double>.Build.Dense(columns, columns, (i, j) => Triangle.At(correlations, i + 1, j + 1)).Evd(Symmetricity.Symmetric);
        var (vectors, roots) = (decomposed.EigenVectors, decomposed.EigenValues.Map(value => Math.Sqrt(Math.Max(0, value.Real))));
        var inverse = roots.Map(root => root * root > Nothing ? 1 / root : 0);
        var loadings = vectors * Matrix<double>.Build.DiagonalOfDiagonalVector(roots) * vectors.Transpose();
        var slopes = vectors * inverse.PointwiseMultiply(vectors.TransposeThisAndMultiply(WithOutcome(correlations, columns)));
        return [.. (loadings.PointwisePower(2) * slopes.PointwisePower(2))];
    }

    /// <summary>The standardized coefficients of the regression on all columns, none of which may be explained by the others.</summary>
    internal static double[] Betas(double[] correlations, int columns) =>
        [.. Matrix<double>.Build.Dense(columns, columns, (i, j) => Triangle.At(correlations, i + 1, j + 1)).Cholesky().Solve(WithOutcome(correlations, columns))];

    private static Vector<double> WithOutcome(double[] correlations, int columns) =>
        Vector<double>.Build.Dense(columns, i => Triangle.At(correlations, 0, i + 1));
}
