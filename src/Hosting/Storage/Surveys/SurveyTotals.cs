namespace CxKit.Storage;

/// <summary>The totals of an account.</summary>
public sealed record SurveyTotals(int Offered, IReadOnlyDictionary<string, int> Refused, int Invitations, int Delivered, int Answers);
