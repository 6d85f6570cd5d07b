namespace CxKit.Core.Surveys;

/// <summary>A question with a scale of whole points, from 1 to <see cref="Points"/>.</summary>
public sealed record Question
{
    /// <summary>Satisfaction on five points; the customer is satisfied from 4 on (top-two-box).</summary>
    public static Question Csat5 { get; } = new("Csat5", 5, 4);

    private Question(string id, int points, int satisfiedFrom) => (Id, Points, SatisfiedFrom) = (id, points, satisfiedFrom);

    /// <summary>Satisfaction on two points, as helpdesks' own thumbs have it; satisfied is 2. Asked by no survey of ours.</summary>
    public static Question Csat2 { get; } = new("Csat2", 2, 2);

    /// <summary>All questions that a survey can ask.</summary>
    public static IReadOnlyList<Question> All { get; } = [Csat5];

    /// <summary>The name used in the settings.</summary>
    public string Id { get; }

    /// <summary>The best score.</summary>
    public int Points { get; }

    /// <summary>The lowest score that counts as satisfied.</summary>
    public int SatisfiedFrom { get; }

    /// <summary>Whether <paramref name="score"/> is on the scale.</summary>
    public bool Accepts(int score) => score >= 1 && score <= Points;

    /// <summary>The question of that name, or <see langword="null"/>.</summary>
    public static Question? Find(string? id) => All.FirstOrDefault(q => string.Equals(q.Id, id, StringComparison.OrdinalIgnoreCase));
}
