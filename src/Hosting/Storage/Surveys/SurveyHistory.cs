using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>All that was decided, sent and answered about a ticket.</summary>
public sealed record SurveyHistory(IReadOnlyList<Decision> Decisions, IReadOnlyList<Invitation> Invitations, IReadOnlyList<Answer> Answers);
