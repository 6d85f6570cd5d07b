namespace CxKit.Core.Surveys;

/// <summary>A question with a scale of whole points, from <see cref="Lowest"/> to <see cref="Highest"/>.</summary>
public sealed record Question
{
    private Question(string id, int lowest, int highest, int satisfiedFrom) =>
        (Id, Lowest, Highest, SatisfiedFrom) = (id, lowest, highest, satisfiedFrom);

    /// <summary>Satisfaction on two points, as helpdesks' own thumbs have it; satisfied is 2.</summary>
    public static Question Csat2 { get; } = new("Csat2", 1, 2, 2);

    /// <summary>Satisfaction on three points; satisfied is 3.</summary>
    public static Question Csat3 { get; } = new("Csat3", 1, 3, 3);

    /// <summary>Satisfaction on five points; the customer is satisfied from 4 on (top-two-box).</summary>
    public static Question Csat5 { get; } = new("Csat5", 1, 5, 4);

    /// <summary>Satisfaction on seven points; the customer is satisfied from 6 on (top-two-box).</summary>
    public static Question Csat7 { get; } = new("Csat7", 1, 7, 6);

    /// <summary>Would you recommend us, 0 to 10; promoters give 9 or 10, detractors 0 to 6.</summary>
    public static Question Nps { get; } = new("Nps", 0, 10, 9);

    /// <summary>Would staff recommend the desk as a place to work, 0 to 10; read as <see cref="Nps"/>.</summary>
    public static Question Enps { get; } = new("Enps", 0, 10, 9);

    /// <summary>The desk made it easy, 1 (not at all) to 7 (very); easy from 5 on.</summary>
    public static Question Ces7 { get; } = new("Ces7", 1, 7, 5);

    /// <summary>How happy, 0 to 10; happy from 6 on.</summary>
    public static Question Happiness { get; } = new("Happiness", 0, 10, 6);

    /// <summary>Work time lost, as the customer perceived it, in minutes up to ten weeks of them; there is no satisfied end.</summary>
    public static Question LostTime { get; } = new("LostTime", 0, 100_800, 0);

    /// <summary>Against what was expected: 1 worse, 2 as expected, 3 better; fulfilled from 2 on.</summary>
    public static Question Expectation { get; } = new("Expectation", 1, 3, 2);

    /// <summary>Is it really solved: 0 no, 1 yes.</summary>
    public static Question Solved { get; } = new("Solved", 0, 1, 1);

    /// <summary>It went as I was told to expect: 0 no, 1 yes.</summary>
    public static Question AsTold { get; } = new("AsTold", 0, 1, 1);

    /// <summary>Could this contact have been avoided: 0 yes, 1 no.</summary>
    public static Question Needed { get; } = new("Needed", 0, 1, 1);

    /// <summary>What was promised was kept: 0 no, 1 yes.</summary>
    public static Question PromiseKept { get; } = new("PromiseKept", 0, 1, 1);

    /// <summary>All questions that a survey can ask today.</summary>
    public static IReadOnlyList<Question> All { get; } = [Csat5];

    /// <summary>The name used in the settings.</summary>
    public string Id { get; }

    /// <summary>The lowest score.</summary>
    public int Lowest { get; }

    /// <summary>The highest score, the best one.</summary>
    public int Highest { get; }

    /// <summary>The lowest score that counts as satisfied.</summary>
    public int SatisfiedFrom { get; }

    /// <summary>Whether <paramref name="score"/> is on the scale.</summary>
    public bool Accepts(int score) => score >= Lowest && score <= Highest;

    /// <summary>The question of that name, or <see langword="null"/>.</summary>
    public static Question? Find(string? id) => All.FirstOrDefault(q => string.Equals(q.Id, id, StringComparison.OrdinalIgnoreCase));
}
