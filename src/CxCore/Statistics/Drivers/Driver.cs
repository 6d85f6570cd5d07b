namespace CxKit.Core.Statistics.Drivers;

/// <summary>How much a predictor has to do with the outcome. It moves with the outcome: whether it moves the outcome, an experiment tells.</summary>
public sealed record Driver
{
    /// <summary>The predictor's name.</summary>
    public required string Name { get; init; }

    /// <summary>The correlation with the outcome, from −1 to 1; <see langword="null"/> for a group of several columns.</summary>
    public required double? Correlation { get; init; }

    /// <summary>The standardized coefficient in the regression on all predictors; <see langword="null"/> for a group of several columns.</summary>
    public required double? Beta { get; init; }

    /// <summary>
    /// The gain in R² averaged over all orders in which the predictors can be added: LMG (R. H. Lindeman, P. F. Merenda, R. Z. Gold 1980), the
    /// Shapley value of R², and the general dominance of D. V. Budescu (Psychological Bulletin 114, 1993) are this number. They sum to R².
    /// </summary>
    public required double Lmg { get; init; }

    /// <summary>The part of R² that LMG gives the predictor, from 0 to 1; <see langword="null"/> if the predictors explain nothing.</summary>
    public required double? LmgShare { get; init; }

    /// <summary>The 95 % percentile interval of LMG; <see langword="null"/> unless resampling was asked for. It never reaches below 0: it tells how much, not whether.</summary>
    public required Interval? LmgInterval { get; init; }

    /// <summary>The relative weight (J. W. Johnson, Multivariate Behavioral Research 35, 2000), that of a group being the sum of its columns'. They sum to R².</summary>
    public required double Johnson { get; init; }

    /// <summary>The part of R² that the relative weight gives the predictor, from 0 to 1; <see langword="null"/> if the predictors explain nothing.</summary>
    public required double? JohnsonShare { get; init; }

    /// <summary>The 95 % percentile interval of the relative weight (S. Tonidandel, J. M. LeBreton, J. W. Johnson, Psychological Methods 14, 2009); <see langword="null"/> unless resampling was asked for.</summary>
    public required Interval? JohnsonInterval { get; init; }

    /// <summary>The average gain in R² when added to 0, 1, 2 … other predictors (conditional dominance: R. Azen, D. V. Budescu, Psychological Methods 8, 2003).</summary>
    public required IReadOnlyList<double> ByLevel { get; init; }

    /// <summary>The gain in R² when added after all others.</summary>
    public double Last => ByLevel[^1];

    /// <summary>The predictors that gain less than this one whatever others are there (complete dominance, Azen and Budescu 2003).</summary>
    public required IReadOnlyList<string> Dominates { get; init; }
}
