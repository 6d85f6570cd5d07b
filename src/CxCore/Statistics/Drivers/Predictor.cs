namespace CxKit.Core.Statistics.Drivers;

/// <summary>What may move the outcome: the answers to one question, or a group of questions that is judged as one.</summary>
/// <param name="Name">Its name in the findings.</param>
/// <param name="Columns">A column for each question, with a place for each row; <see langword="null"/> is a missing answer.</param>
public sealed record Predictor(string Name, IReadOnlyList<IReadOnlyList<double?>> Columns)
{
    /// <summary>A predictor of one question.</summary>
    public Predictor(string name, IReadOnlyList<double?> column)
        : this(name, [column])
    {
    }
}
