using CxKit.Core.Statistics.Drivers;

namespace CxKit.CxCore.Tests.Statistics.Drivers;

public sealed class CorrelationMatrixTests
{
    [Fact]
    public void The_correlations_are_Pearsons_over_the_complete_rows()
    {
        // By hand: deviations −1 0 1 and −1 1 0 give 1 / 2.
        var matrix = CorrelationMatrix.Of([[1, 2, 3, 9, null], [4, 6, 5, null, 1], [3, 2, 1, 0, 0]]);

        matrix[0, 1].Should().BeApproximately(0.5, 1e-12);
        matrix[1, 0].Should().Be(matrix[0, 1]);
        matrix[0, 2].Should().BeApproximately(-1, 1e-12).And.BeGreaterThanOrEqualTo(-1);
        matrix[1, 2].Should().BeApproximately(-0.5, 1e-12);
        matrix[1, 1].Should().BeApproximately(1, 1e-12);
        (matrix.N, matrix.Dropped, matrix.Size).Should().Be((3, 2, 3));
    }

    [Fact]
    public void A_correlation_lies_between_minus_1_and_1_whatever_rounding_does()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var column = Enumerable.Range(0, 7).Select(_ => (double?)random.NextDouble()).ToList();
            var matrix = CorrelationMatrix.Of([column, [.. column.Select(v => 3 * v)], [.. column.Select(v => -7 * v)]]);
            matrix[0, 1].Should().BeApproximately(1, 1e-9).And.BeLessThanOrEqualTo(1);
            matrix[0, 2].Should().BeApproximately(-1, 1e-9).And.BeGreaterThanOrEqualTo(-1);
        }
    }

    [Fact]
    public void A_column_that_does_not_vary_has_no_correlation_with_any()
    {
        var matrix = CorrelationMatrix.Of([[0.1, 0.1, 0.1], [1, 2, 4]]);

        (matrix[0, 0], matrix[0, 1], matrix[1, 0]).Should().Be((null, null, null));
        matrix[1, 1].Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void Large_and_distant_numbers_keep_their_correlation()
    {
        CorrelationMatrix.Of([[1e9 + 1, 1e9 + 2, 1e9 + 3], [1, 3, 2]])[0, 1].Should().BeApproximately(0.5, 1e-6);
        CorrelationMatrix.Of([[1e100, -1e100, 0], [1, 3, 2]])[0, 1].Should().BeApproximately(-1, 1e-9);
    }

    [Fact]
    public void Without_a_complete_row_there_is_no_correlation()
    {
        var matrix = CorrelationMatrix.Of([[1, null], [null, 2]]);

        (matrix.N, matrix.Dropped, matrix[0, 1], matrix[0, 0]).Should().Be((0, 2, null, null));
        DriverAnalysis.FromCorrelations(matrix, ["a"]).Refusal.Should().Be("The outcome does not vary.");
    }

    [Fact]
    public void A_printed_matrix_is_taken_as_it_is()
    {
        var matrix = CorrelationMatrix.FromRows([[1, 0.25, -1], [0.25, 1, 0], [-1, 0, 1]]);

        (matrix[0, 1], matrix[2, 0], matrix[2, 1], matrix[2, 2]).Should().Be((0.25, -1, 0, 1));
        (matrix.N, matrix.Dropped, matrix.Size).Should().Be((null, 0, 3));
    }

    [Fact]
    public void What_no_correlations_can_be_is_refused()
    {
        Throws(() => CorrelationMatrix.FromRows([[1, 0.5]]));
        Throws(() => CorrelationMatrix.FromRows([[1, 0.5], [0.4, 1]]));
        Throws(() => CorrelationMatrix.FromRows([[1, 1.1], [1.1, 1]]));
        Throws(() => CorrelationMatrix.FromRows([[1, double.NaN], [double.NaN, 1]]));
        Throws(() => CorrelationMatrix.FromRows([[1, 0.5], [0.5, 0.9]]));
    }

    [Fact]
    public void Columns_have_one_length_and_hold_numbers()
    {
        Throws(() => CorrelationMatrix.Of([]));
        Throws(() => CorrelationMatrix.Of([[1, 2], [1]]));
        Throws(() => CorrelationMatrix.Of([[1, double.NaN]]));
        Throws(() => CorrelationMatrix.Of([[1, double.PositiveInfinity]]));
        Throws(() => CorrelationMatrix.Of([[1, 1.001e100]]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public void There_is_nothing_outside_of_the_matrix(int row, int column) =>
        FluentActions.Invoking(() => CorrelationMatrix.FromRows([[1, 0], [0, 1]])[row, column]).Should().Throw<ArgumentOutOfRangeException>();

    private static void Throws(Func<object> matrix) => FluentActions.Invoking(matrix).Should().Throw<ArgumentException>().Which.Message.Should().NotBeEmpty().And.NotStartWith(" ");
}
