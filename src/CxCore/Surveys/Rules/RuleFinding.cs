namespace CxKit.Core.Surveys.Rules;

/// <summary>What a rule found. The default value lets the survey pass.</summary>
public readonly record struct RuleFinding
{
    private RuleFinding(string? refusal, string? unknownFact) => (Refusal, UnknownFact) = (refusal, unknownFact);

    /// <summary>Nothing against asking.</summary>
    public static RuleFinding Pass { get; }

    /// <summary>Why nobody is asked, in words with the numbers; <see langword="null"/> if the rule does not refuse.</summary>
    public string? Refusal { get; }

    /// <summary>The fact that the rule would have needed; <see langword="null"/> if it knew enough.</summary>
    public string? UnknownFact { get; }

    /// <summary>Refuses, with the reason in words.</summary>
    public static RuleFinding Refuse(string reason) => new(reason, null);

    /// <summary>Cannot judge for want of a fact.</summary>
    public static RuleFinding Unknown(string fact) => new(null, fact);
}
