using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>An answer with the customer's words.</summary>
public sealed record CommentedAnswer(Answer Answer, string TicketNumber);
