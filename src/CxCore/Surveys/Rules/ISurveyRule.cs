namespace CxKit.Core.Surveys.Rules;

/// <summary>One reason not to ask somebody.</summary>
public interface ISurveyRule
{
    /// <summary>The rule's name in decisions and summaries.</summary>
    string Name { get; }

    /// <summary>Judges one resolution; a rule whose fact is unknown never refuses.</summary>
    RuleFinding Judge(SurveyFacts facts);
}
